"""Words that say nothing of a subject, in Finnish, Swedish and English: no theme is named by them (pure).

Two kinds: the small words of each language, and the general ones that nearly every wish and question has
("more", "should", "please"), which would else come out on top of themes of short texts. Verbs and pronouns
stand here in the forms that people use; a stem would take nouns along with them.
"""

from typing import Final

_FINNISH: Final = """
ja sekä eli tai vai mutta vaan kun kuin että jotta koska jos vaikka kunnes joten siis niin näin noin myös myöskin
muuten kuitenkin kuitenkaan kyllä ei en et emme ette eivät älä älkää eikä enkä etkä eivätkä ehkä vielä enää jo nyt
sitten silloin milloin koskaan aina usein joskus yleensä taas vasta heti pian kohta tänään huomenna eilen
minä mä mun mulla mulle minun minua minulla minulle minusta minulta minut sinä sä sun sulla sulle sinun sinua sinulla
sinulle hän hänen häntä hänellä hänelle me meidän meitä meillä meille meiltä te teidän teitä teillä teille teiltä he
heidän heitä heillä heille se sen sitä siitä siihen siinä sillä sille siltä siksi sinne siellä sieltä ne niiden niitä
niistä niihin niissä niillä niille tämä tän tämän tätä tästä tähän tässä tällä tälle tältä täällä tänne täältä nämä
näiden näitä näistä näihin näissä näillä tuo tuon tuota tuosta tuohon tuolla tuolle tuossa tuonne nuo noita noiden
joka jonka jota josta johon jossa jolla jolle jolta jotka joiden joita joista joihin joissa joilla joille mikä minkä
mitä mistä mihin missä millä mille miltä miksi minne mitkä miten millainen millaista kuka kenen ketä kenellä kenelle
kuinka paljonko montako monenko monta moni monet monen monia kumpi kumman jokin jonkin jotain jotakin johonkin jossakin
joku jonkun jotkut joitakin mikään mitään missään mihinkään kukaan ketään kaikki kaikkien kaikkia kaikkea kaikesta
kaikille kaikilla kaiken koko muu muun muuta muut muiden muita muille toinen toisen toista toiset jokainen jokaisen
jokaiselle jokaista itse oma oman omaa omat omia omien sama saman samaa samat sellainen sellaisen sellaista sellaiset
sellaisia tällainen tällaista tällaisia semmoinen
olen olet on olemme olette ovat olin olit oli olimme olitte olivat olla ollut olleet olisi olisin olisivat ole oltava
olevan oleva olevat voi voin voit voimme voitte voivat voisi voisin voisit voisimme voisivat voida voitaisiin voidaan
voiko voitko voisiko voisitko pitää pitäis pitäisi piti pitäisikö pitääkö täytyy täytyisi tulee tulisi tulevat tulla
tuli tullut saa saan saat saamme saavat saada saisi saisin saisivat sai saanut saako saanko pystyy pystyä pystyisi
haluan haluaa haluaisin haluavat haluamme haluat tahdon tahtoisin toivon toivoisin toivotaan kiitos kiitti pliis
anna antaa annan tee tehdä tekee teen tehdään tehnyt tehtävä tekisi mene menee mennä käy käydä pidä laita laittaa
onko oliko olenko ovatko olisiko eikö saisiko kerro kertoa sano sanoa sanoi näytä tarvitsee tarvitsen tarvitsemme
tarvitaan tarvittaisiin tarvitse tarvitsisi kannattaa kannattaisi ihan aika aivan melko hyvin erittäin todella tosi
liian hirveän kovin paljon vähän hieman enemmän vähemmän lisää eniten vähiten useampi useammin harvemmin parempi
parempaa paremmat parempia paremmin paras hyvä hyvää hyvät hyviä hyvän asia asian asiaa asiat asioita asioiden
asioista asioissa asiasta homma hommat juttu jutut jutun esimerkiksi esim ym jne jo juuri vain pelkästään ainakin
ainoastaan lähes noin ilman kanssa ennen jälkeen aikana mukaan mukaisesti kautta varten vuoksi takia puolesta sijaan
suhteen osalta osa osan yli alle ali alla päällä päälle pois sisään ulos ylös alas takaisin edelleen yhä jälleen
lisäksi esille esiin yksi yhden yhtä kaksi kahden kolme neljä viisi molemmat mieltä mielestäni mielestä tietysti
varmasti ehdottomasti oikein turha joo hei moi no niinku niinkuin kuten sillai siten tavalla tavoin tapa tosin
"""

_SWEDISH: Final = """
och samt eller men utan för att som om när då än så såsom därför eftersom fast fastän också även dock ändå inte ej
icke aldrig alltid ofta ibland redan ännu nu sedan sen strax idag imorgon igår bara endast just helt mycket väldigt
ganska lite litet mer mera mest mindre minst fler flera flest många alla allt allting annan annat andra varje var
vart vars varför hur vad vem vilka vilken vilket vilkas någon något några nån nåt nånting ingen inget inga ingenting
jag mig mej min mitt mina du dig dej din ditt dina han honom hans hon henne hennes hen vi oss vår vårt våra ni er ert
era de dem dom deras den det denna detta dessa dens dess en ett ena sig sin sitt sina man själv själva egen eget egna
samma sådan sådant sådana här där hit dit
är var vara varit vore blir bli blev blivit bliva har hade ha haft kan kunna kunde kunnat ska skall skulle måste får
få fick fått bör borde vill ville velat behöver behövs behöva behövde finns finnas fanns gör göra görs gjorde gjort
går gå gick kommer komma kom ge ger gav tar ta tog sätt sätta se ser snälla tack vänligen önskar önskas hoppas tycker
tycka anser säg säga säger berätta visa borde låt låta hej ja nej jo jaa
i på av till från med vid hos under över mellan genom efter före innan utom åt mot kring omkring enligt bland inom
utanför ur upp ner ned in ut bort fram tillbaka igen kvar bra bättre bäst god gott goda sak saker saken grej grejer
exempelvis tex mm osv etc via per två tre fyra fem båda del delen
"""

_ENGLISH: Final = """
a an the and or but nor so yet if then than that this these those which who whom whose what when where why how as of
at by for with about against between into through during before after above below to from up down in out on off over
under again further once here there all any both each few more most other others another some such no not only own
same too very just also even still ever never always often sometimes maybe perhaps rather quite really much many lot
lots less least
i me my mine myself you your yours yourself he him his she her hers it its we us our ours they them their theirs one
ones someone somebody something anyone anybody anything everyone everybody everything nobody nothing
am is are was were be been being have has had having do does did doing done will would shall should can could may
might must ought need needs needed want wants wanted wish hope think thinks thought believe feel say says said tell
give gives given gave get gets getting got go goes going gone make makes making made let take takes took put keep use
using used come comes came know see look please thank thanks yes ok okay hello hi like well now today tomorrow
yesterday don doesn didn isn aren wasn weren won wouldn couldn shouldn can't cannot don't doesn't didn't isn't aren't
it's that's there's i'm i've i'd i'll we're we've you're they're let's what's
thing things stuff good better best way ways etc eg ie per via without within because while until although though
however therefore instead two three four five
"""

STOP: Final = {
    language: frozenset(words.split())
    for language, words in {"fi": _FINNISH, "sv": _SWEDISH, "en": _ENGLISH}.items()
}
"""By language, lower case."""
