"""Words for other words: the same, softer and firmer; written without a look at what detects them."""

NEUTRAL = (
    ("partners", "partner bodies"),
    ("in writing", "by letter or e-mail"),
    ("website", "web page"),
    ("tell", "inform"),
    ("groups", "organisations"),
    ("about", "concerning"),
    ("meetings", "gatherings"),
    ("each year", "every year"),
    ("ring", "telephone"),
    ("meet", "sit down with"),
    ("figures", "data"),
    ("publish", "bring out"),
    ("answer", "reply to"),
    ("talk over", "discuss"),
    ("courses", "training days"),
    ("whole", "full"),
    ("invite", "ask"),
    ("look again at", "go back over"),
    ("keep", "maintain"),
    ("explain", "describe"),
    ("people", "residents"),
    ("warn", "alert"),
    ("find out", "establish"),
    ("send", "post"),
    ("plain words", "everyday English"),
    ("in the area", "in the district"),
    ("together", "jointly"),
    ("spent", "laid out"),
)
"""Words that may stand for one another without making a promise firmer or softer."""

ADDED = (
    ", keeping a note of it",
    ", by post or by e-mail",
    ", in the language that people prefer",
    ", as the appendix describes",
    ", starting with the smallest groups",
    ", at a place that wheelchairs can reach",
    ", in May and again in the autumn",
)

WEAKER_MODALS = (
    "hope to",
    "will do their best to",
    "would like to",
    "will look for ways to",
    "plan, money allowing, to",
    "will normally",
    "intend in principle to",
    "are asked to",
    "will wherever practical",
    "may choose to",
    "will make reasonable efforts to",
    "should",
)
WEAKER_STARTS = (
    "Try to",
    "As far as staff time allows,",
    "Think about whether to",
    "If resources permit,",
    "Be ready, in suitable cases, to",
    "Where this is convenient,",
    "Aim in general to",
)
STRONGER_MODALS = (
    "must",
    "will always",
    "will in every case",
    "guarantee to",
    "are bound to",
    "will without exception",
    "shall at all times",
)
STRONGER_STARTS = ("Always", "In every case,", "Without exception,", "At all times,")
WEAKER_WORDS = (
    (r"\bat least (\d)", r"around \1"),
    (r"\bwithin \d+ (working )?(days|weeks|months)", "as soon as is practical"),
    (r"\bwill\b", "would expect to"),
    (r"\bthe whole cost\b", "a fair share of the cost"),
    (r"\bmake sure\b", "encourage"),
    (r"\banyone\b", "most people"),
    (r"\beach of the\b", "some of the"),
)
STRONGER_WORDS = (
    (r"\baround (\d)", r"no fewer than \1"),
    (r"\bmost people\b", "everyone"),
    (r"\bencourage\b", "ensure"),
    (r"\bnormally\b", "always"),
)
