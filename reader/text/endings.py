"""Tell whether a hyphen was put in by a page's edge, or belongs to a compound."""

from __future__ import annotations

_BEGINNINGS_LISTED = """
accu activ addi alterna analy appli applica approxi approxima architec assump behav charac clas
classi classifi classifica combi combina compo compu computa con condi connec consis continu
conven conver convo corre covari decompo demon detec deter devel dimen discrim discrimina distri
distribu dynam effec effi environ esti estima exper experi experimen formu func gener genera
generaliza identi illus imple implemen implementa impor incor incorpo incremen indepen infor
informa inte interac invari knowl meth neces nonlin objec obser observ opera optimiza orienta
outper parame partic particu percep perfor possi poten predic previ prin princi prob proba
probabil proce recep recog recogni recon recur redun regres repre represen representa segmen selec
sensitiv signif signifi simi specifi statis statisti struc substan synthe theo thresh underly unsu
unsuper vari varia
"""
_BEGINNINGS = frozenset(_BEGINNINGS_LISTED.split())
"""What stands before a page's edge within a word, and never as a word, nor first in a compound."""

_ENDINGS_LISTED = """
abilistic ables ably actly agation agnosis alent alisation alistic ality alization alized amine
amples ance ances anisms anteed antees arate arated aration archical ases ated ating ation ational
ations ative atively bedded bedding beled bilistic bility binations binatorial bine bined bines
bining bition bitrary ble bolic brane bustly bustness bution cal cally cantly cated cation cations
cedure cedures ceived cently ception ceptron cepts ceptual cess cesses cessfully cessing chanics
chastic chine chines chitecture chitectures chophysical chronization cial cially ciency cient
ciently cients cies cific cipal ciples cision cles clidean clude cluded cludes cluding coders
cording corporate creasing crete cretization criminant criminative croseconds cuit cuits culated
cult curacy cursive cussed cusses damental dancy dant dard dation dence dences dent derlying ders
derstanding dicate dict dictable dicted diction dictions dictive dictors dient dinates dings
dition ditional ditionally ditions dividual domly dred dressed duce duced duces ducing duction
dure dures earized ecution eling els ematical ements ence ences ently equate eralization eralize
erally erarchical erate erated erates erating eration erative erence erful erties erty esis essary
esting etal eter eterized eters etry fective fectiveness fects ference ferent ferential fers
fication ficial ficient fied fier fiers fies fined flectance flects forcement formance ful fying
gation gence gent gest gested gesting gests gether gies gion gions glish gorithm gorithms gramming
grated grates gree gression guage guishing guity gular havior havioral haviour herent hibit
hibited hibitive honen ial ible ical ically icant icantly ics idence ified ifold ilarity imal
imately imations imental imentally iments imization imize imizing imum inal inally inant inative
ined inforcement ing ingly ings ioral isfaction istic isting ited ities itive ity ization ized
izontal ject jected jections jective jectories jectory jects jnowski larities larity larization
larly lated lating lation lations lationship laxation layed lecting lection lem lems lenging lent
lished lowing lution lutional lutions lytically lyzed lyzing mally mance mands mantic mary mated
mately mates matical matically matics mation mations mendations mensional mensions ment mentation
mented ments ming mization mized mizing modate monly mony moval mulation multaneous multaneously
munication mutations nal nally nals namic namical namically namics nary nately nates nection
nectionist nections nectivity neers nels nent nents neously netic nificant nificantly ning nique
niques nisms nite nition nized nizing nomena ods ognize ognizer olded ological ologically ology
olution ometry oped oretical ous ously parable parative paring parisons pearance pected pendencies
pendent perature periment perimental perimentally periments perior pervised petitive pirical
pirically ple plementation plements pler ples plete plex plexity plicable plication plications
plicitly plied pling plished ploiting ploits ploy pographic ponent ponential ponents poral
porating portant portation posal preted priate proach proaches propriate provement provements
proximate proximates proximation putation putational putations pute puted puter putes puting
quence quences quent quential quently quire quired quires quiring racy ral rameter rameters rately
ration ratory rect rection rectional rectly rently resent resentation resentations resented
resenting respondence retical rial ried ries riety rior rithm rithmic rithms rive rived ronal
ronment rons rors rupted sary scribe scribed scribes scribing scription scriptors semble sembles
sentation sentations sented sents servation servations sian sibility sible sic sical sider sidered
sification sifier sifiers sion sional sionality sions sis sistance sistent sistently sisting
sities sition sitions sitive sity sive sively sociative sory spective spond sponding sponse
sponses stantially strained straints strate strated stricted struct structed structing struction
structs sual sult sulting sults sumed sumes sumptions sured surement sures tain tained taining
tains tainty tal tally tance tances taneous taneously tant tary tation tational tationally tations
tection tecture tees tegrates tegration tem tempt tempts tems tency tensive tention teractions
terest teresting terface terials tering terion terior terized termined terministic terparts
terpretation ters thermore thetic tiable tial tially tials tic tical tice ticity ticle tics
ticular ticularly tificial tify tifying timal timally timate timated timates timating timation
timator timization timize timizing ting tings tinguished tinuous tion tional tionary tioned tions
tionship tionships tiple tistical titions tity tivate tivated tive tively tiveness tives tivities
tivity tocol torial tories tors tory totic tractive tracts tral trary trast trate tribution
tributions tric trices trinsic trix troduce troduced trol troller tron trons tropy trum tual tude
ture tured tures tween uate uation uations ular ularities ularization ularly ulated ulates ulation
ulations ules ulus uous ural vantages vation vealing velop veloped velopment ventional verges
versible vestigate vide vided vides vidual vious viously vironment vised volutional volving vors
wardly ysis zation
"""
_ENDINGS = frozenset(_ENDINGS_LISTED.split())
"""What follows a hyphen within a word, and never stands as a word of its own."""

_SECOND_WORDS = frozenset(
    (
        *("agnostic", "art", "aware", "based", "dependent", "dimensional", "driven", "efficient"),
        *("free", "grained", "guided", "invariant", "level", "like", "neighbor", "neighbors"),
        *("neighbour", "neighbours", "of", "order", "quality", "related", "scale", "specific"),
        *("state", "supervised", "the", "time", "to", "trained", "world"),
    )
)
_READ = 4_000
"""Characters of a text in which a word is sought: an abstract has fewer, and a book would do."""


def is_of_compounds(second: str) -> bool:
    """Tell whether *second* stands after a hyphen in compounds, not as the rest of a word."""
    return second in _SECOND_WORDS


def has_part_of_word(first: str, second: str) -> bool:
    """Tell whether *first* or *second* is never a word by itself, nor its part of a compound."""
    return second in _ENDINGS or first.lower() in _BEGINNINGS


def is_one_word(first: str, second: str, text: str) -> bool:
    """Tell whether *first* and *second*, with a hyphen between them, are one word.

    It is when one of them is no word by itself, or when *text* has the word whole. A capital
    or a digit after the hyphen, and the compound elsewhere in the text, speak against it.
    """
    if not (second.isalpha() and second.islower() and first[-1:].islower()):
        return False
    text = text[:_READ]
    if f"{first}-{second}" in text:
        return False
    return has_part_of_word(first, second) or f" {first}{second}".lower() in text.lower()
