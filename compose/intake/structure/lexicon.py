"""The words by which old Compacts name each side, promise, and title their sections."""

from __future__ import annotations

import re

PUBLIC = (
    r"(?:(?:county|borough|district|city|town|parish|metropolitan|unitary|local|london|principal)(?: and [a-z]+)? )*"
    r"councils?(?! for| of voluntary| of social)(?! tax)",
    r"(?:local|public|health|statutory|police|unitary|fire|combined|strategic health|integrated) authorit(?:y|ies)",
    r"authorit(?:y|ies)",
    r"(?:public|statutory)(?:[ -]sector)?(?: (?:sector|service|body|bodies|agency|agencies|partners?|organisations?|"
    r"services|providers?|funders?|commissioners|side))*",
    r"(?:central |local )?government(?: departments?| bodies)?",
    r"p\.?c\.?t\.?s?|(?:primary )?care trusts?|n\.?h\.?s\.?(?: (?:trusts?|bodies|partners|boards?|organisations?))?",
    r"health (?:bodies|boards?|services?|partners|trusts?|authority|authorities|and wellbeing board|agencies)",
    r"(?:integrated|health and(?: social)?) care (?:partnerships?|systems?)",
    r"clinical commissioning groups?|ccgs?|icbs?|integrated care boards?|hospital trusts?|foundation trusts?",
    r"police(?: (?:force|service|and crime commissioners?))?|constabulary|"
    r"fire(?: and rescue)?(?: services?| authority)",
    r"probation(?: service| trust)?|job ?centre plus|learning and skills council",
    r"(?:public )?(?:commissioners|funders|purchasers|procurers|grant[- ]makers|funding bodies)",
    r"(?:elected members|councillors|(?:council )?officers)",
    r"(?:borough|county|city|district|shire)(?= (?:will|shall|agrees?|undertakes?|and its))",
)
"""Patterns of the public side's names, in small letters."""

VOLUNTARY = (
    r"(?:local )?(?:the )?(?:voluntary|third|community|civil society|not[- ]for[- ]profit|charit(?:y|able)|faith|"
    r"independent|vcs|vcse|vcf|vcfs|vco|cso|tso|bme|bame|black and minority ethnic|social enterprise)"
    r"(?:(?:,? and |, | & |/|[ -])(?:the )?(?:voluntary|community|faith|charitable|charity|not[- ]for[- ]profit|"
    r"social enterprises?|sectors?|social|third|independent|self[- ]help))*"
    r"(?: (?:sectors?|organisations?|groups?|bodies|body|partners?|agencies|agency|associations?|infrastructure|"
    r"providers?|enterprises?|members|signatories|side|representatives))+",
    r"voluntary sector|third sector|civil society|community sector",
    r"(?:v\.?c\.?s\.?e?s?|v\.?c\.?o\.?s?|v\.?c\.?f\.?s?|c\.?s\.?o\.?s?|t\.?s\.?o\.?s?|vcsos?|vcfses?|vcos?)"
    r"(?: (?:sector|organisations?|groups?|partners?|bodies|signatories|members))*",
    r"councils? (?:for|of) (?:voluntary|community|social) (?:services?|action|organisations?)|cvss?|voluntary action"
    r"|rural community councils?|volunteer (?:centres?|bureaux?)",
    r"charit(?:y|ies)|social enterprises?|(?:local )?community groups?|faith groups?|local groups?|"
    r"small(?:er)? groups?",
    r"(?:local )?infrastructure (?:organisations?|bodies)|volunteer[- ]involving (?:organisations?|groups?)|"
    r"voluntary and community|volunteers|trustees",
    r"(?:organisations|groups|bodies|members) (?:in|within|from|of) (?:the|our) "
    r"(?:(?:voluntary|community|third|vcse?|and|social|enterprise|faith|local),? ?)*sector",
    r"(?:^|(?<=for )|(?<=from )|(?<=what ))(?:groups|organisations)"
    r"(?=[\s:]*$| (?:will|shall|should|must|agree|undertake|to)\b|[’'])",
    r"^sector(?= (?:commitments|undertakings|responsibilities|pledges|promises|obligations)\b)",
    r"(?:funded|grant[- ]aided|grant[- ]funded|successful|member) (?:groups|organisations|bodies)|grant recipients|"
    r"applicants",
    r"the organisations|the sector|sector (?:partners|organisations|representatives)",
)
"""Patterns of the voluntary side's names."""

ALL = (
    r"both(?: (?:sectors?|sides?|parties|partners|the|public|signatories))?|we all|we both|everyone|all of us",
    r"(?:all|each|every|the|our)? ?(?<!its )(?<!their )(?:compact )?(?:partners|parties|signator(?:y|ies)|sectors|"
    r"partner organisations)(?: to (?:this|the) [a-z]+)?",
    r"(?:all|each|every) (?:compact )?(?:partner|party|signatory|side|sector|organisation)s?",
    r"all those who sign[a-z ]*|(?:we|us)",
    r"joint(?:ly)?|shared|mutual|together|common",
)
"""Patterns for both sides at once."""

NEUTRAL = (
    r"(?:implementation|steering|working|compact|review|monitoring|reference|liaison|task|joint|core|strategy)"
    r"(?: (?:implementation|steering|working|review|monitoring|liaison))* (?:group|forum|committee|panel|board|officer|"
    r"champion|partnership|team|co-?ordinator)s?",
    r"(?:the )?(?:mediator|panel|facilitator|chair|steering group|partnership board|local strategic partnership|lsp|"
    r"champions?)",
    r"(?:group|committee|board|panel|assembly|forum|officer|team|co-?ordinator)",
    r"(?:compact|agreement|code|document|protocol|accord|charter|guide|review|action plan|memorandum)(?! (?:partner|"
    r"part(?:y|ies)|signator))",
)
"""Patterns of bodies and papers that are no side."""

WILL = (
    r"will|shall|must|should|undertakes?(?: to)?|undertaking to|commits?|committed to|agrees?|pledges?|promises?|"
    r"(?:is|are) (?:expected|committed|required|encouraged|asked) to|aims? to|seeks? to|endeavours? to|intends? to|"
    r"needs? to|ha(?:s|ve) (?:a responsibility|a duty|agreed|undertaken|committed)|accepts?|acknowledges?|recognises?"
)
"""Words by which a side promises."""

FIRM = r"will|shall|must|undertakes? to|commits?|agrees? to|pledges? to|promises? to|(?:is|are) committed to"
"""Those of `WILL` that leave no doubt."""

_VERBS = """
    accept account acknowledge act actively address adhere adopt advise afford agree aim allow always apply appoint
    appreciate arrange aspire assess assist attempt attend avoid award back base be bear bring build carry celebrate
    challenge champion check circulate clarify clearly co-design co-operate co-ordinate co-produce collaborate collect
    comment commission commit communicate complete comply concentrate conduct confirm consider consult contribute
    cooperate coordinate cover create deal declare dedicate deliver demonstrate design develop disclose discuss
    distribute draw earn ease eliminate embed empower enable encourage endeavour engage enhance ensure establish
    evaluate examine expect explain explore facilitate feed find follow foster free fully fund generate get give grant
    guarantee have hear help hold honour host identify implement improve include increase inform introduce invest
    invite involve issue jointly keep lead learn leave let limit link listen look maintain make manage match maximise
    measure meet minimise monitor move name negotiate never nominate not notify observe obtain offer open openly
    operate organise own participate pass pay plan play pool prepare present prevent price promote properly protect
    provide publicise publicly publish put raise reach recognise record recruit reduce refer reflect regularly
    reimburse release remain remove report represent resolve resource respect respond retain review run safeguard
    schedule seek select serve set share show sign simplify speak spend staff state stay strengthen strive submit
    subscribe supply support tailor take talk tell test think timetable train treat try understand undertake uphold
    use value volunteer wait welcome work write
    allocate amend balance brief cascade clear combine compile conclude contact continue convene declare define
    delegate describe devote direct do donate draft endorse equip exchange extend finance flag forward fulfil gather
    grow handle harness highlight incorporate insure join justify know lend lobby mediate mobilise notice nurture
    outline oversee permit pilot pool protect pursue reach rely remember remind renew repay reply request respect
    return revise reward rotate scrutinise send settle shape signpost simplify speed spread steer stick stop streamline
    sustain target tender thank track trust undergo update urge verify visit vote waive warn weigh
"""
IMPERATIVE = frozenset(_VERBS.split())
"""Words that a promise may open with where a lead-in has its subject."""


def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """What finds any of `patterns` as whole words."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w])", re.I)


NEVER = any_of((
    r"(?:table of )?contents|index|foreword|preface|glossary|definitions?|words we use|terms used|key terms|"
    r"abbreviations|acronyms",
    r"contacts?(?: details| us)?|useful (?:contacts|links|websites|organisations)|(?:further|more) "
    r"(?:information|reading|copies|help)",
    r"signator(?:y|ies)|signatures?|signed(?: by| on behalf)?|signing(?: up| the compact)?|sign[- ]up|members(?:hip)?"
    r"(?: of .*)?|acknowledge?ments|thanks",
    r"case stud(?:y|ies)|examples?|good practice|bibliography|references|(?:useful|further|more) resources|"
    r"document control|version (?:history|control)|checklists?",
    r"what (?:is|do we mean|does|are)|about (?:this|the)|who .* (?:is|are|we)|jargon|explained|frequently asked",
))  # fmt: skip
"""Titles under which nothing is promised."""

HARDLY = any_of((
    r"introduction|background|history|context|purpose|scope|status|vision|summary|why|benefits?|legal|rationale|"
    r"overview|how (?:to|this|the)|executive summary|mission",
    r"monitor(?:ing)?|evaluat(?:ion|ing)|disputes?|disagreements?|resol(?:ution|ving)|complaints?|conflicts?|mediation|"
    r"procedures?|process|non[- ]compliance|going wrong|go wrong|breach(?:es)?|difficulties",
    r"implement(?:ation|ing)|action plan|next steps|what happens next|forward|the future|review(?:ing)?|appendix|"
    r"appendices|annexe?|timetable|"
    r"^(?:the |our |key )?(?:aims?|objectives?)(?: (?:and|&) (?:aims?|objectives?))?(?: of (?:the|this) \w+)?$",
    r"making (?:it|the compact) work|terms of reference|governance|publicity|launch",
))  # fmt: skip
"""Titles under which something is seldom promised."""

PROMISES = any_of((
    r"commit(?:s|ments?|ted)?|undertak(?:es?|ings?|en)|pledges?|promises?|principles?|responsibilit(?:y|ies)|values",
    r"expect(?:s|ed|ations?)?(?: of| from)?|obligations?|standards|agree(?:s|d|ments? to)?|rights|duties",
    r"codes?(?: of (?:good )?(?:practice|conduct))?|promise",
))  # fmt: skip
"""Titles under which promises stand."""

OPEN = re.compile(r"\b(?:will|shall|should|must)(?: do)?:?$", re.I)
"""The end of a title that what is promised goes on from."""

THEMES = any_of((
    r"funding|resources|procurement|commissioning|consultation|policy|involvement|volunteering|volunteers|equality|"
    r"diversity|independence|partnership|communication|information|community groups|training|premises|accountability|"
    r"allocating|advancing|shared|our|managing|black and minority|working together|campaigning|representation",
))  # fmt: skip
"""Matters that sections are about."""
