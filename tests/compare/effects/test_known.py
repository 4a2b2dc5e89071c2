"""The pairs that the tables were written beside: what is told of each, and how often that is right."""

from pathlib import Path
from time import process_time

import pytest

from compose import yamlio
from compose.compare.effects import effects

KNOWN = [
    pair
    for name in ("known.yaml", "known_more.yaml", "known_wider.yaml")
    for pair in yamlio.read(Path(__file__).with_name(name)).data
]
ASTRAY = {
    "The council will provide free rooms to all voluntary groups.",  # that charities are fewer takes knowing
    "Volunteers should expect to be thanked.",  # whoever should expect something promises nothing
    *(pair["old"] for pair in KNOWN if pair.get("astray")),
}
"""Old wordings of pairs of which too little or too much is told."""


def _told(pair):
    return {effect.kind for effect in effects(pair["old"], pair["new"])}


KINDS = sorted({kind for pair in KNOWN for kind in pair["tells"]} | {"nothing"})


@pytest.mark.parametrize("kind", KINDS)
def test_each_pair_tells_what_a_reader_would_say(kind):
    some = [pair for pair in KNOWN if kind in (pair["tells"] or ["nothing"])]
    assert [pair for pair in some if (_told(pair) == set(pair["tells"])) == (pair["old"] in ASTRAY)] == []


def test_style_tells_nothing_the_other_way_round_either():
    told = [pair for pair in KNOWN if not pair["tells"] and effects(pair["new"], pair["old"])]
    assert {pair["old"] for pair in told} <= ASTRAY


OPPOSITE = {"softer": "firmer", "firmer": "softer"}


def test_what_is_softer_one_way_is_firmer_the_other():
    one_way = [pair for pair in KNOWN if pair["tells"] in (["softer"], ["firmer"])]
    back = [{effect.kind for effect in effects(pair["new"], pair["old"])} for pair in one_way]
    wrong = [pair for pair, told in zip(one_way, back, strict=True) if told != {OPPOSITE[pair["tells"][0]]}]
    assert {pair["old"] for pair in wrong} <= ASTRAY


def test_every_effect_quotes_words_that_stand_in_the_text():
    for pair in KNOWN:
        for effect in effects(pair["old"], pair["new"]):
            assert effect.old or effect.new
            assert all(words in pair["old"] for words in effect.old)
            assert all(words in pair["new"] for words in effect.new)
            assert all(words in effect.says for words in (*effect.old, *effect.new)) or effect.kind == "voice"


def test_a_wording_beside_itself_tells_nothing():
    for pair in KNOWN:
        assert effects(pair["old"], pair["old"]) == effects(pair["new"], pair["new"].upper()) == ()


def test_there_are_enough_pairs_and_many_of_them_are_style():
    assert len(KNOWN) >= 150
    assert sum(not pair["tells"] for pair in KNOWN) >= len(KNOWN) / 4


def test_a_pair_takes_about_a_millisecond():
    start = process_time()
    for pair in KNOWN:
        _told(pair)
    assert (process_time() - start) / len(KNOWN) < 0.003
