## Mikä estää vastausten ryhmittelyn: näkyy henkilöstölle teemakortissa

# max 300
embedding-missing =
    Kielimalli puuttuu tai ei lataudu. Uusia vastauksia ei vielä ryhmitellä.
    Vastaukset ovat tallessa. Ylläpitäjä näkee syyn komennolla ”kuulolla doctor”.

# max 300
embedding-died = Kielimalli pysähtyi kesken. Uusia vastauksia ei vielä ryhmitellä. Vastaukset ovat tallessa. Uusi yritys tehdään pian.

# max 300
embedding-languages = Kielimalli ei osaa kaikkia palvelun kieliä. Siksi vastaukset lajitellaan sanojen mukaan. Jokainen kieli lajitellaan erikseen.
