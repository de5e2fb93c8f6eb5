## Mikä estää vastausten ryhmittelyn sisällön mukaan: näkyy henkilöstölle teemakortissa

# max 300
embedding-missing =
    Kielimalli puuttuu palvelimelta tai ei lataudu, joten uusia vastauksia ei vielä ryhmitellä.
    Vastaukset ovat tallessa ja odottavat. Palvelimen ylläpitäjä näkee syyn komennolla ”kuulolla doctor”.

# max 300
embedding-died = Kielimalli pysähtyi kesken, joten uusia vastauksia ei vielä ryhmitellä. Vastaukset ovat tallessa ja odottavat, ja uusi yritys tehdään itsestään.

# max 300
embedding-languages = Valittu kielimalli ei osaa kaikkia tämän palvelun kieliä. Siksi vastaukset lajitellaan sanamuodon mukaan, kukin kieli erikseen.
