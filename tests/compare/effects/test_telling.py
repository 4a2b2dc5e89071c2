"""What is told: words, sentences that stand for one another, voices, definitions, and how sure it is."""

import pytest

from compose.compare.effects import effects
from compose.compare.effects.sentences import pairs

NOTICE = "The council will give three months' notice of any change to funding."


def _only(old, new, **voices):
    (effect,) = effects(old, new, **voices)
    return effect


def test_a_softer_verb_is_told_with_the_words_of_both_sides():
    effect = _only(NOTICE, NOTICE.replace("will give", "will aim to give"))
    assert effect.kind == "softer"
    assert effect.says == "Softer: ‘will give’ became ‘will aim to give’."
    assert (effect.old, effect.new) == (("will give",), ("will aim to give",))
    assert effect.sure >= 0.9


def test_a_number_tells_which_way_it_went_and_not_whether_that_is_good():
    effect = _only(NOTICE, NOTICE.replace("three", "6"))
    assert effect.says == "Longer: ‘three months’ became ‘6 months’."


def test_two_units_are_told_in_one():
    effect = _only("We will consult for 12 weeks.", "We will consult for 3 months.")
    assert effect.says == "Longer: ‘12 weeks’ became ‘3 months’ (84 days, then about 91 days)."
    effect = _only("We will pay within 30 days.", "We will pay within one month.")
    assert effect.says.startswith("About as long: ")
    effect = _only("We will reply within ten days.", "We will reply within ten working days.")
    assert effect.says.endswith("(10 days, then about 14 days).")


def test_how_often_is_told_a_year():
    effect = _only("The council reports annually.", "The council reports every two years.")
    assert effect.says == "Less often: ‘annually’ became ‘every two years’ (once a year, then once in 2 years)."


def test_a_hedge_that_came_in_has_no_words_on_the_old_side():
    effect = _only("Groups will be told.", "Groups will normally be told.")
    assert (effect.old, effect.new) == ((), ("normally",))
    assert effect.says == "Softer: ‘normally’ was put in."


def test_softer_and_firmer_in_one_sentence_are_told_together():
    effect = _only("The council may give three months' notice.", "The council will give reasonable notice.")
    assert effect.kind == "changed strength"
    assert "‘three months’ became ‘reasonable notice’" in effect.says
    assert "‘may give’ became ‘will give’" in effect.says


def test_a_hedge_in_one_sentence_is_not_set_off_against_another():
    old = "The council will, where possible, pay grants early. The board will publish its minutes."
    new = "The council will pay grants early. The board will, where possible, publish its minutes."
    assert [effect.kind for effect in effects(old, new)] == ["firmer", "softer"]


def test_sentences_that_changed_places_tell_nothing():
    first, second = "The council will pay grants early.", "The board may publish its minutes."
    assert effects(f"{first} {second}", f"{second} {first}") == ()


def test_lines_of_a_list_are_compared_one_by_one():
    old = "Public bodies will:\n• pay invoices within 10 days\n• publish their plans"
    new = "Public bodies will:\n• pay invoices within 20 days\n• aim to publish their plans"
    assert [effect.kind for effect in effects(old, new)] == ["number", "softer"]


def test_the_words_above_a_list_tell_for_all_of_it():
    effect = _only("Public bodies will:\n• pay early", "Public bodies will seek to:\n• pay early")
    assert effect.says == "Softer: ‘will’ became ‘will seek to’."


def test_a_promise_that_came_or_went_is_told_as_such():
    more = f"{NOTICE} It will hold an open meeting for groups."
    assert _only(NOTICE, more).kind == "added"
    assert _only(more, NOTICE).kind == "dropped"


def test_a_way_out_that_came_in_is_softer():
    effect = _only(NOTICE, f"{NOTICE} This does not apply to emergencies.")
    assert effect.kind == "softer"
    assert effect.new == ("does not apply to emergencies",)


def test_a_way_out_is_quoted_with_what_it_is_for():
    assert _only(NOTICE, f"Except in an emergency, {NOTICE}").new == ("Except in an emergency",)


@pytest.mark.parametrize(("old", "new"), [("public", "voluntary"), ("the council", "voluntary groups")])
def test_a_voice_that_is_given_is_told(old, new):
    effect = _only("Reports will be shared.", "Reports will be shared.", old_voice=old, new_voice=new)
    assert effect.says == "Now undertaken by the voluntary sector, before by public bodies."


@pytest.mark.parametrize(("old", "new"), [("public", "public"), ("public", ""), ("public", "the council"), ("", "")])
def test_a_voice_that_stays_or_is_not_known_tells_nothing(old, new):
    assert effects(NOTICE, NOTICE, old_voice=old, new_voice=new) == ()


def test_whoever_is_served_is_not_the_one_who_promises():
    assert effects("The council will give groups a reply.", "Groups will get a reply from the council.") == ()


def test_a_definition_shows_both_meanings():
    effect = _only('"Late" means after the agreed day.', '"Late" means after the day on the invoice.')
    assert effect.kind == "definition"
    assert effect.says == (
        "Defined otherwise: ‘late’ was ‘after the agreed day’ and is now ‘after the day on the invoice’."
    )


def test_a_definition_that_went_is_told():
    effect = _only(f'{NOTICE} "Funding" means grants and contracts.', NOTICE)
    assert effect.says == "No longer defined: ‘funding’."


@pytest.mark.parametrize(("old", "new"), [("", ""), ("", "•"), ("\n\n", " "), ("?", "!"), ("will", "may"), ("1", "2")])
def test_little_text_does_no_harm(old, new):
    effects(old, new)


def test_a_question_promises_nothing():
    assert effects("Will it help?", "Could it help?") == ()


def test_a_sentence_is_paired_with_the_one_it_was_split_from():
    (pair,) = pairs(
        "The council will name a contact and publish the name online.",
        "The council will name a contact. It will publish the name online.",
    )
    assert len(pair.new) == 2


def test_what_stays_is_no_pair():
    assert pairs(NOTICE, NOTICE.upper()) == []


@pytest.mark.parametrize("speaker", ["The council", "We"])
def test_a_voice_given_on_one_side_is_held_against_what_the_other_says(speaker):
    effect = _only(f"{speaker} will review the plan.", "Together, we will review the plan.", old_voice="public")
    assert effect.says == "Now undertaken by all partners, before by public bodies."


def test_a_voice_given_on_one_side_and_not_said_on_the_other_tells_nothing():
    assert effects("We will review the plan.", "We will now review the plan.", old_voice="public") == ()


def test_only_the_first_change_of_voice_is_told():
    old, new = "The council will pay. The council will publish.", "Charities will pay. Charities will publish."
    assert [effect.kind for effect in effects(old, new)] == ["voice"]


def test_a_duty_that_falls_to_another_side_is_a_change_of_voice():
    words = "It is for {} to show that the cut is needed."
    assert _only(words.format("the council"), words.format("the group")).kind == "voice"


def test_who_speaks_as_we_is_told_as_doubtful_where_nothing_else_changed():
    words = "The council will review the plan.", "We will review the plan."
    assert _only(*words).sure <= 0.5
    assert effects(*words, old_voice="public", new_voice="public") == ()


def test_people_may_speak_of_themselves_as_we_where_it_was_written_afresh():
    assert effects("The council will review the plan yearly.", "Every year we will review the plan.") == ()


def test_must_binds_more_than_will_except_where_it_forbids():
    assert _only("Officers will declare gifts.", "Officers must declare gifts.").kind == "firmer"
    assert effects("Officers will not take gifts.", "Officers must not take gifts.") == ()


def test_how_it_is_posted_says_no_more_than_that_it_is_written():
    assert effects("The council will reply in writing.", "The council will reply by post or by e-mail.") == ()


def test_a_way_out_with_a_number_in_it_is_not_firmer_for_the_number():
    new = "The council will repay fares provided they are claimed within a week."
    assert _only("The council will repay fares.", new).kind == "softer"


def test_a_sentence_that_is_hardly_a_definition_is_one_beside_a_definition():
    told = _only("Core costs are rent and heat.", "Core costs are any costs that keep a group open.")
    assert told.kind == "definition"
    assert effects("Forms are short and clear.", "Forms are clear and short.") == ()


def test_a_joined_deed_that_went_out_is_softer():
    old = "Where we cannot keep to this, we will say so and explain why."
    effect = _only(old, old.replace(" and explain why", ""))
    assert (effect.kind, effect.old) == ("softer", ("and explain why",))


def test_to_avoid_something_is_less_than_not_to_do_it():
    effect = _only("The council will not move dates.", "The council will avoid moving dates.")
    assert effect.says == "Softer: ‘will not move’ became ‘will avoid moving’."


def test_bodies_of_one_side_are_told_apart():
    effect = _only("The council and the police will fund the network.", "The council will fund the network.")
    assert effect.says == "Now undertaken by ‘The council’, before by ‘The council and the police’."


def test_we_are_those_whose_voice_is_given():
    words = "We will keep receipts.", "Groups will keep receipts."
    assert effects(*words, old_voice="voluntary", new_voice="voluntary") == ()
    assert _only(*words).kind == "voice"


def test_what_has_to_come_first_is_a_safeguard_and_no_narrower():
    old = "Decisions will be taken only after groups have been consulted."
    assert _only(old, "Decisions will be taken.").kind == "softer"


def test_a_denied_always_is_a_usual():
    assert _only("Grants will be paid early.", "Grants will not always be paid early.").kind == "softer"


def test_a_task_may_fall_to_others_in_a_label():
    assert _only("Lead: the council.", "Lead: the voluntary sector.").kind == "voice"
