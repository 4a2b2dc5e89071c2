"""What people head their columns and write in their cells, beside the questionnaire's own words."""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, tuple[str, ...]]

_ORGANISATION = (
    "organisation", "organization", "org", "partner", "partner organisation", "organisation name", "organization name",
    "name of organisation", "name of organization", "partner name", "name of partner", "full name", "agency", "body",
)  # fmt: skip

HEADINGS: Mapping[str, Words] = {
    "partners": {
        "name": (*_ORGANISATION, "group name", "name of group"),
        "sector": ("side", "public or voluntary", "type"),
        "kind": ("type of organisation", "organisation type", "type of body", "category", "type"),
        "signs": ("signing", "how does it sign"),
        "lead": ("lead organisation", "signed for by", "represented by", "signs through"),
        "on_group": ("member of the group", "group member", "compact group", "sits on the group"),
        "chairs": ("chairs group", "chairing"),
        "champion": ("compact champion", "name of champion", "champion name"),
        "signatory": ("who signs", "signed by", "name of signatory", "signatory name", "person signing"),
        "signatory_role": ("role of signatory", "signatory s role", "job title of signatory", "signatory job title"),
    },
    "actions": {
        "action": ("action required", "what", "what will be done", "actions"),
        "timescale": ("timescale", "by when", "deadline", "due", "date"),
        "lead": ("lead partner", "lead", "who", "who leads", "lead organisation", "owner"),
        "light": ("status", "rag", "rag status", "rag rating", "how it is going"),
        "progress": ("comments", "update", "progress so far", "what was done"),
        "success": ("success", "what success looks like", "measure of success", "outcome"),
        "serves": ("clause it serves", "clause", "serves"),
        "year": ("year", "plan year"),
    },
    "priorities": {
        "partner": (*_ORGANISATION, "name"),
        "hardest": ("challenge", "challenges", "main challenge", "what is hardest", "difficulty", "barrier"),
        "most_wanted": ("wish", "aim", "goal", "want", "what is most wanted", "most wants"),
    },
}
"""By question and field; one heading may fit two fields, and what stands below it decides."""

NEVER_GUESSED = frozenset({"contact", "contact name", "contact email", "chair", "signature"})
"""Headings too near to a field's for what they mostly hold."""

CHOICES: Mapping[str, Mapping[str, Words]] = {
    "actions": {
        "light": {
            "not-started": ("not begun", "to do", "to start", "grey", "white"),
            "green": ("g", "on time", "on target", "in progress", "going well"),
            "amber": ("a", "orange", "yellow", "delayed", "slipping", "some risk"),
            "red": ("r", "late", "overdue", "behind", "off target", "stopped"),
            "done": ("d", "complete", "completed", "finished", "blue", "achieved"),
        },
        "year": {
            "first": ("first year", "year one", "year 1", "1", "1st", "quick win"),
            "second": ("year two", "year 2", "2", "2nd"),
            "third": ("year three", "year 3", "3", "3rd"),
        },
    },
    "partners": {
        "sector": {
            "public": ("public body", "public bodies", "statutory", "statutory sector", "government"),
            "voluntary": (
                "vcs", "vcse", "vcfse", "vcfs", "voluntary sector", "voluntary and community", "community sector",
                "charity sector", "charitable", "third sector", "civil society", "not for profit",
            ),
            "business": ("private", "private sector", "commercial", "business sector"),
        },
        "kind": {
            "council": ("local authority", "county council", "city council", "unitary", "unitary council"),
            "district-council": ("district council",),
            "parish-council": ("parish council", "town council"),
            "nhs-commissioner": ("icb", "integrated care board"),
            "nhs-trust": ("nhs trust", "foundation trust", "nhs foundation trust", "hospital trust"),
            "police": ("police force", "constabulary"),
            "fire": ("fire service", "fire brigade", "fire and rescue"),
            "housing": ("registered provider",),
            "education": ("college", "university"),
            "infrastructure": ("cvs", "council for voluntary service", "infrastructure organisation"),
            "network": ("forum", "alliance"),
            "community-centre": ("community centre",),
            "community-group": ("community group",),
            "charity": ("registered charity",),
            "social-enterprise": ("social enterprise", "cic", "community interest company"),
            "business": ("company", "chamber of commerce"),
        },
        "signs": {
            "itself": ("yes", "y", "x", "✓", "self"),
            "through-lead": ("lead", "through lead", "via lead", "lead body"),
            "not-signing": ("no", "n", "not signing", "does not sign"),
        },
    },
}  # fmt: skip
"""By question, field and choice."""

YES = frozenset({"y", "yes", "true", "x", "✓", "✔", "☑", "1"})
NO = frozenset({"n", "no", "false", "✗", "✘", "☐", "0"})
BLANK = frozenset({"", "-", "–", "—", "n/a"})
