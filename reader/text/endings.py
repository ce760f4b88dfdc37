"""Tell whether a hyphen was put in by a page's edge, or belongs to a compound."""

from __future__ import annotations

_LIST = """
abilistic acterized agation agement alization alized alizes amic amples anced ances ancy archical
aries ately ation ational ations ative atively ator ators ber bers bilistic bilities bility bining
bles bly bution butions cal cally cated cates cation cations ceptron cess cesses cessing ciency
cient ciently cific cifically cisely cision cles cretization culate culty dicted dicting diction
dictions dings ditional ditionally ducing duction dural eling els ence ences encies ency entation
entations entific entual eral eralization eralize eralized erally erarchical erarchy erated erates
erating eration erations erative ered ering erties erty essary eterized ferences ferent ferently
fication fications ficient ficiently fiers formance formances ful fully fying gence genvalue
gether gies gions glish gorithm gorithmic gorithms gression guage guages gular havior haviors ical
ically icant icantly ics imental imentally iments imization imizing inantly inative inforcement
ing ingly ings ities ity ization izations ized izes izing jection jections jective jectives
jectories jectory jects lation lational lations latively lem lems lenging lihood lution lutional
lutions lysis mance mances matic matically mation mations mativity ment mentation mentations ments
metry mization mize mized mizing nally namic namics ness nesses netic nificant nificantly niques
nition nitive nomial nomials nomous odologies odology ods ometric onstrate onstrated oretic
oretical oretically ories ous ously pendence pendencies pendent pendently periment perimental
perimentally periments perior pirical pirically plementation plexity plication plications ploits
ponent ponents poral porally portant posal posals proach proaches provement provements putation
putational putationally putations quence quences quential quentially ral rameter rameters ratively
rection rections resentation resentations resentative rics rification rithm rithmic rithms ronment
ronments sarial scribed scribes sentation sentations sequently sibility sic sical sification
sified sifier sifiers sion sional sionality sions sis sistent sistently sition sitions sitivity
sively spondence sponding stantially straint straints strates strating stration struction sults
tained tainties tainty tation tational tations tectures tegrated tegration telligence telligent
tem tems tence tences tency tensive tensively tention tering terns thermore tial tially tic tical
tically ticity ticular ticularly tified tifying timal timate timates timation timization tinuous
tion tional tionally tions tistical tistically tities tive tively tivity torial tories tracting
tribution tributions troduce troduced troduces tually ture tures tween uation uations ular
ularization ularly ulate ulated ulation ulations uously vergence vironment vironments vised
volutional
"""
_ENDINGS = frozenset(_LIST.split())
"""What follows a hyphen within a word, and never stands as a word of its own."""


def is_one_word(first: str, second: str, text: str) -> bool:
    """Tell whether *first* and *second*, with a hyphen between them, are one word.

    It is when *second* is the end of a word only, or when *text* has the word whole.
    A capital or a digit after the hyphen, or the compound elsewhere, speak against it.
    """
    if not (second.isalpha() and second.islower() and first[-1:].islower()):
        return False
    if f"{first}-{second}" in text:
        return False
    return second in _ENDINGS or f" {first}{second}".lower() in text.lower()
