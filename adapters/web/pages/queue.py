"""The moderators' queue as a page, for those who prefer a list: the same acts as the chat's cards."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import partial
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from sqlmodel.ext.asyncio.session import AsyncSession
from starlette.responses import HTMLResponse, RedirectResponse, Response

from adapters.database.engine import Database
from adapters.web.chat.cookies import Cookies
from adapters.web.deps import FindConversation
from adapters.web.rendering import Pages, page_language
from adapters.web.security import refuse_foreign
from core.access.guards import Denied, Moderator, access_moderator
from core.access.roles import seat
from core.access.tables import OrganisationId, StaffId
from core.desk.acting import act, reviews
from core.desk.decided import Decided, acts, latest_acts
from core.desk.kinds import KINDS
from core.language.format import clock as time_of
from core.language.format import day, waited
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Side
from core.moderation import queue
from core.moderation.acts import (
    Act,
    Approve,
    Came,
    Done,
    Escalate,
    Half,
    Merge,
    Reject,
    Reword,
    Undo,
    Undone,
    Unfit,
)
from core.moderation.kinds import REASONS, Review
from core.statements.moderating import LONGEST

HOME = "/staff/queue"
SHOWN = 10  # each is compared with its whole campaign: some 40 ms over 5,000 statements
LOGGED = 10

Tell = Callable[[AsyncSession, ConversationId, Moderator, Came], Awaitable[None]]
"""Tells the chats of a moderator's organisation what came of an act, in its transaction."""


@dataclass(frozen=True)
class QueueDeps:
    """What the page reaches; `woken` is called when what was told is committed."""

    database: Database
    pages: Pages
    cookies: Cookies
    find_conversation: FindConversation
    organisation: OrganisationId
    tell: Tell
    woken: Callable[[], None]
    clock: Callable[[], datetime]
    zone: tzinfo
    public_url: str = ""


@dataclass(frozen=True)
class Visitor:
    """Who looks at the page: a staff chat and its language, with the permission where the role is there."""

    conversation: ConversationId
    staff: StaffId | None
    language: str


def queue_pages(deps: QueueDeps) -> APIRouter:
    """Build the page and what it posts."""
    router = APIRouter(include_in_schema=False)
    desk = QueueDesk(deps)
    router.add_api_route(HOME, desk.page, methods=["GET"])
    router.add_api_route(HOME, desk.post, methods=["POST"])
    return router


@dataclass(frozen=True)
class QueueDesk:
    """The page: what each request does."""

    deps: QueueDeps

    async def page(self, request: Request) -> Response:
        """Show what waits for this moderator and the latest acts; others are told what they need."""
        visitor = await self._visitor(request)
        if visitor is None:
            return self._html(page_language(request.headers.get("accept-language")), "staff_closed.html", 403)
        async with self.deps.database.read() as session:
            try:
                by = await self._moderator(session, visitor)
            except Denied:
                return self._denied(visitor.language)
            values = await self._values(session, by, visitor.language, request)
        return self._html(visitor.language, "queue.html", **values)

    async def post(self, request: Request) -> Response:
        """Do what was pressed, if the thing is still as it was shown; then show the page anew."""
        refuse_foreign(request, self.deps.public_url)
        visitor = await self._visitor(request)
        if visitor is None:
            raise HTTPException(403, "page-no-cookie")
        form = {name: value for name, value in (await request.form()).items() if isinstance(value, str)}
        item, seen, what = _number(form.get("item")), _number(form.get("seen")), _act(form)
        async with self.deps.database.write() as session:
            try:
                by = await self._moderator(session, visitor)
            except Denied:
                return self._denied(visitor.language)
            came = None
            # A page brought back by "Back", or a post repeated, names an act that isn't the latest any more.
            if (await latest_acts(session, [item]))[item] == seen:
                came = await act(session, by, item, what, self.deps.clock())
                if came is not None:
                    await self.deps.tell(session, visitor.conversation, by, came)
        self.deps.woken()
        unchanged = "" if isinstance(came, Done | Half | Undone) else "&unchanged=1"
        if isinstance(came, Unfit) and isinstance(came.what, Reword):
            unchanged = "&unchanged=words"
        return RedirectResponse(f"{HOME}?item={item}{unchanged}", status_code=303)

    async def _moderator(self, session: AsyncSession, visitor: Visitor) -> Moderator:
        host = self.deps.organisation
        here = host if visitor.staff is None else await seat(session, visitor.staff, host)
        return await access_moderator(session, visitor.staff, here)

    async def _visitor(self, request: Request) -> Visitor | None:
        cookies, now = self.deps.cookies, self.deps.clock()
        account = cookies.read(request.cookies.get(cookies.name(Side.STAFF)), Side.STAFF, now)
        conversation = await self.deps.find_conversation(account, Side.STAFF) if account else None
        if conversation is None:
            return None
        async with self.deps.database.read() as session:
            row = await session.get_one(Conversation, conversation)
            staff = None if row.party is None else StaffId(row.party)
            language = row.language or page_language(request.headers.get("accept-language"))
        return Visitor(conversation, staff, language)

    async def _values(
        self, session: AsyncSession, by: Moderator, language: str, request: Request
    ) -> dict[str, Any]:
        now = self.deps.clock()
        after = _number(request.query_params.get("after") or "0")
        waiting = await queue.next_items(session, by, limit=SHOWN + 1, after=after or None)
        shown = await reviews(session, by, waiting[:SHOWN])
        log = await acts(session, by, now, limit=LOGGED)
        asked = request.query_params.get("item")
        done = await acts(session, by, now, limit=1, item=_number(asked)) if asked else []
        counts = await queue.counts(session, by)
        say = partial(self.deps.pages.texts.say, language)
        return {
            "home": HOME,
            "counts": None
            if counts.oldest is None
            else {"queue": counts.waiting, "oldest": waited(now - counts.oldest, language)},
            "rows": [_row(one, now, language) for one in shown],
            "seen": await latest_acts(session, [*(one.item for one in shown), *(one.item for one in log)]),
            "reasons": {
                name: [(key, say(f"mod-why.{key}")) for key in kind.reasons] for name, kind in KINDS.items()
            },
            "log": [(one, self._words(one, language)) for one in log],
            "unchanged": request.query_params.get("unchanged") in ("1", "words"),
            "unfit": request.query_params.get("unchanged") == "words",
            "longest": LONGEST,
            "done": [self._words(one, language) for one in done],
            "more": shown[-1].item if len(waiting) > SHOWN else None,
        }

    def _words(self, told: Decided, language: str) -> str:
        say = partial(self.deps.pages.texts.say, language)
        here = None if told.at is None else told.at.astimezone(self.deps.zone)
        return say(
            "mod-log-row",
            {
                "kind": told.kind,
                "no": str(told.number),
                "decision": told.in_words(say),
                "who": told.who(say),
                "day": "–" if here is None else day(here.date(), language),
                "time": "–" if here is None else time_of(here, language),
            },
        )

    def _denied(self, language: str) -> Response:
        return self._html(language, "refused.html", 403, text="mod-denied", title="page-refused-title")

    def _html(self, language: str, template: str, status: int = 200, **values: Any) -> Response:
        html = self.deps.pages.render(template, language, **values)
        return HTMLResponse(html, status_code=status, headers={"Cache-Control": "no-store"})


def _row(shown: Review, now: datetime, language: str) -> dict[str, Any]:
    return {"shown": shown, "age": waited(now - shown.arrived, language), "found": ", ".join(shown.found)}


def _number(text: str | None) -> int:
    """Read a number that the page itself wrote. HTTPException 400."""
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 9:
        raise HTTPException(400)
    return int(text)


def _act(form: dict[str, str]) -> Act:
    """Read which button was pressed, with what it needs. HTTPException 400."""
    match form.get("act"):
        case "approve":
            return Approve()
        case "reject" if form.get("reason") in REASONS:
            return Reject(REASONS[form["reason"]])
        case "reword":
            return Reword(form.get("words", ""))
        case "merge":
            return Merge(_number(form.get("into")))
        case "escalate":
            return Escalate()
        case "undo":
            return Undo()
    raise HTTPException(400)
