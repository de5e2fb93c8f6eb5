"""First contact: language, code or no code, consent to the pool, background, and the first campaign (pure)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.dialogue import Open, Outcome, Person, Unclear
from bot.dialogues import declining
from bot.dialogues.greeting import CODE_BAD, CODE_WAIT, LANGUAGES, Greeting
from bot.dialogues.returning import Returning, ShowReturn, accept_welcome, ask_welcome
from bot.dialogues.traits import Background, Places, TellTrait, accept_trait, ask_trait, say_known
from bot.dialogues.wording import campaign_args
from core.campaigns.documents import Shown
from core.campaigns.invitations import Decline, Remind
from core.campaigns.participation import TakePart
from core.campaigns.tables import CampaignId
from core.messaging.values import Ask, Asked, ConversationId, Pressed, Reply, Say, Typed, Word
from core.pool.codes import TRIES, Attempt
from core.pool.tables import MemberId
from core.privacy.codes import normalise

PLACES: Final = ("trait-municipality", "trait-municipality-again")


@dataclass(frozen=True)
class Facts:
    """What is known of somebody who is coming in, or has come in."""

    person: Person
    open: Sequence[Shown]  # open to them now, what anyone may join first
    tries: int = 0  # codes that opened nothing, in the last hour
    crowded: bool = False  # so many were tried from the same network that none is looked at
    tried_now: bool = False  # the last of them just now
    linking: bool = False  # to be another channel of somebody, who was asked just now
    used: frozenset[str] = frozenset()  # hashes of codes that the chat came in by or its member was shown
    returning: Returning | None = None  # to be shown where a chat is easily lost
    returned: bool = False  # by a return code, just now
    by_code: bool = False
    campaign: Shown | None = None  # what the code invites to
    declined: bool = False
    started: bool = False  # takes part in it already
    asked_about_pool: bool = False
    in_pool: bool = False
    background: Background = field(default_factory=Background)
    times: Mapping[str, datetime] = field(default_factory=dict)  # that "later" may mean for the invited


@dataclass(frozen=True)
class SetLanguage:
    """The language to speak from now on."""

    conversation: ConversationId
    member: MemberId | None
    language: str


@dataclass(frozen=True)
class ComeIn:
    """Someone without a code becomes a member by answering about the pool."""

    conversation: ConversationId
    language: str
    pool: bool
    campaign: CampaignId | None  # only this one, at once
    shown: str | None = None  # hash of the return code shown with it


@dataclass(frozen=True)
class AnswerPool:
    """A member's answer about the pool; with a campaign, it is the only one and begins at once."""

    member: MemberId
    language: str
    pool: bool
    campaign: CampaignId | None
    shown: str | None = None  # as above


Act = SetLanguage | Attempt | ComeIn | AnswerPool | ShowReturn | TellTrait | TakePart | Decline | Remind


@dataclass(frozen=True)
class Joining:
    """The words and rules of coming in; `accept` and `ask` are its two pure halves."""

    greeting: Greeting
    code_hash: Callable[[str], str]
    places: Places

    # ── reading

    def accept(self, facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
        """Read what somebody coming in said; a code is understood wherever it is written."""
        match reply:
            case Asked("start", rest):
                return self._start(facts, rest.strip())
            case Typed(text) if normalise(text) is not None or prompt.text in ("code-ask", "code-bad"):
                # A place may have twelve letters, but none has digits or so many with a dash.
                if prompt.text not in PLACES or any(mark in "-23456789" for mark in text):
                    return self._code(facts, text)
            case Pressed(key) if prompt.text == "join-language" and key in LANGUAGES:
                return Outcome(SetLanguage(facts.person.conversation, facts.person.member, key))
        member = facts.person.member
        return (
            self._stranger(facts, prompt, reply)
            if member is None
            else self._member(facts, member, prompt, reply)
        )

    def _start(self, facts: Facts, rest: str) -> Outcome[Act] | Unclear:
        if normalise(rest) is not None:
            return self._code(facts, rest)
        named = next((shown for shown in facts.open if shown.name == rest.casefold()), None)
        if named is None:
            return Outcome()
        if facts.person.member is not None and named.to_all:  # who is here already needs no welcome
            return Outcome(TakePart(facts.person.member, named.id))
        if facts.person.member is None and facts.person.language:
            return Outcome(then=self._web_hello(facts, named.id))
        return Outcome()

    def _code(self, facts: Facts, text: str) -> Outcome[Act]:
        hashed = self.code_hash(text)
        if hashed in facts.used:
            return Outcome(says=(Say("code-again"),))
        if facts.crowded or (facts.person.member is not None and facts.tries >= TRIES):
            return Outcome(says=(Say("code-wait"),))
        return Outcome(Attempt(facts.person.conversation, hashed))

    def _stranger(self, facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
        about = CampaignId(prompt.about) if prompt.about is not None else None
        shown = next((one for one in facts.open if one.id == about), next(iter(facts.open), None))
        match prompt.text, reply:
            case "web-hello" | "web-what", Pressed("have-code"):
                return Outcome(then=Ask("code-ask", about=about))
            case "web-hello", Pressed("what"):
                return Outcome(then=self.greeting.what(facts.person.language, shown))
            case "join-who", Pressed("continue"):
                return Outcome(then=self._web_hello(facts, about))
            case "join-who", Pressed("decline"):
                return Outcome(then=Ask("join-declined"))
            case ("web-hello" | "web-what", Pressed("no-code")) | (
                "code-bad" | "code-wait",
                Pressed("without"),
            ):
                if shown is not None and shown.to_all:
                    return Outcome(then=self.greeting.consent(shown.id))
                return Outcome(
                    then=Ask("self-note", choices=("continue", "code"), about=shown.id if shown else None)
                )
            case "code-bad", Pressed("again"):
                return Outcome(then=Ask("code-ask", about=about))
            case "code-bad", Pressed("new"):
                contact = self.greeting.contact(facts.person.language, self._shown(facts, about))
                return Outcome(says=(Say("code-new", contact),), then=self._web_hello(facts, about))
            case "code-ask", Word("cancel" | "back"):
                return Outcome(then=self._web_hello(facts, about))
            case "self-note", Pressed("continue"):
                return Outcome(then=self.greeting.consent(shown.id if shown else None))
            case "self-note", Pressed("code"):
                return Outcome(then=Ask("code-ask", about=about))
            case "consent-pool", Pressed("decline"):
                return Outcome(then=Ask("join-declined"))
            case "consent-pool", Pressed("join" | "only-this" as key):
                return self._come_in(facts, key == "join", about)
            case "join-declined", _:
                return Outcome()
            case _, Word("take-part" | "go-on"):
                return Outcome(then=self._web_hello(facts, about))
        return Unclear()

    def _come_in(self, facts: Facts, pool: bool, about: CampaignId | None) -> Outcome[Act]:
        at_once = None if pool else about
        person, shown = facts.person, facts.returning
        act = ComeIn(person.conversation, person.language, pool, at_once, shown.code_hash if shown else None)
        asked = Background(self.places.asked, len(self.places.asked), traits=self.places.traits)
        then = ask_trait(asked, person.language, about) if pool else None
        return Outcome(act, says=(shown.say(),) if shown else (), then=then)

    def _member(self, facts: Facts, member: MemberId, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
        about = CampaignId(prompt.about) if prompt.about is not None else None
        welcomed = accept_welcome(member, facts.returning, prompt, reply)
        if welcomed is not None:
            return Outcome(welcomed.act, says=welcomed.says)
        language = facts.person.language
        trait = accept_trait(member, facts.background, prompt, reply, self.places, language)
        if trait is not None:
            if isinstance(trait, Unclear) or trait.then is not None:
                return trait
            return self._settled(facts, about, trait.act, trait.says)
        shown = self._shown(facts, about)
        closes = str(campaign_args(shown, facts.person.language)["closes"]) if shown else ""
        match prompt.text, reply:
            case "join-hello", Pressed("continue") | Word("take-part" | "go-on"):
                return self._hello_read(facts, member)
            case "join-hello", Pressed("who") if shown is not None:
                return Outcome(then=self.greeting.who(facts.person.language, shown))
            case "join-who", Pressed("continue"):
                return self._hello_read(facts, member)
            case "join-hello" | "join-who" | "consent-pool", Pressed("decline"):
                if shown is not None:
                    return declining.declined(member, shown.id, closes)
                return Outcome(AnswerPool(member, facts.person.language, False, None))
            case "consent-pool", Pressed("join"):
                return self._answer_pool(facts, member, True, about)
            case "consent-pool", Pressed("only-this"):
                return self._answer_pool(facts, member, False, about)
            case "join-done", Pressed("start") | Word("take-part" | "go-on") if about is not None:
                return Outcome(TakePart(member, about))
            case "join-done", Pressed("later") | Word("later") if about is not None:
                return declining.later(member, about, closes, tuple(facts.times))
            case "invite-later", _ if about is not None:
                return declining.accept_when(member, about, closes, facts.times, reply)
            case "code-bad", Pressed():
                return Outcome()
        ended = declining.accept_ending(member, prompt, reply)
        if ended is not None:
            return ended
        return Outcome() if prompt.text == "" else Unclear()

    def _answer_pool(
        self, facts: Facts, member: MemberId, pool: bool, about: CampaignId | None
    ) -> Outcome[Act]:
        language, shown = facts.person.language, facts.returning
        act = AnswerPool(member, language, pool, None if pool else about, shown.code_hash if shown else None)
        says = [shown.say()] if shown else []
        if not pool:
            return Outcome(act, says=tuple(says))
        then = ask_trait(facts.background, language, about)
        if then is not None:
            return Outcome(act, says=tuple(says), then=then)
        known = say_known(facts.background, language)
        return self._settled(facts, about, act, (*says, known) if known is not None else tuple(says))

    def _settled(
        self, facts: Facts, about: CampaignId | None, act: Act | None, says: tuple[Say, ...]
    ) -> Outcome[Act]:
        """Thank a member of the pool who has been asked everything, and offer to begin where one may."""
        then = self.greeting.done(facts.person.language, self._shown(facts, about))
        return Outcome(act, says=says if then is not None else (*says, Say("join-in-pool")), then=then)

    def _hello_read(self, facts: Facts, member: MemberId) -> Outcome[Act]:
        about = facts.campaign.id if facts.campaign else None
        if not facts.asked_about_pool:
            return Outcome(then=self.greeting.consent(about))
        return Outcome(TakePart(member, about)) if about is not None else Outcome()

    # ── asking

    def ask(self, facts: Facts) -> Ask | None:
        """Ask what is still needed before a person is in; None once they are."""
        person = facts.person
        if facts.linking:
            return None  # the linking has its turn
        if not person.language:
            return self.greeting.language()
        if person.member is None:
            if facts.tries >= TRIES:
                return CODE_WAIT
            return CODE_BAD if facts.tries else self._web_hello(facts, None)
        if facts.tried_now:
            return CODE_BAD
        if facts.returned:
            return ask_welcome()
        about = facts.campaign.id if facts.campaign else None
        if (facts.declined or facts.started) and not facts.in_pool:
            return None
        if not facts.asked_about_pool:
            if facts.by_code and facts.campaign is not None:
                return self.greeting.invitee(person.language, facts.campaign)
            return self.greeting.consent(about)
        return ask_trait(facts.background, person.language, about) if facts.in_pool else None

    def _shown(self, facts: Facts, about: CampaignId | None) -> Shown | None:
        known = (*facts.open, facts.campaign) if facts.campaign else tuple(facts.open)
        return next((one for one in known if one.id == about), None)

    def _web_hello(self, facts: Facts, about: CampaignId | None) -> Ask:
        return self.greeting.stranger(facts.person.language, about, self._shown(facts, about))
