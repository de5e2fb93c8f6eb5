"""The chat's addresses: the page, what it posts and its live stream, once for each side."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from json import dumps

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from adapters.web.chat import history, live
from adapters.web.chat.cookies import Cookies
from adapters.web.chat.files import read_file
from adapters.web.chat.photos import given, read_photo
from adapters.web.chat.posting import NotAButton, event, origin_of, read_press, read_text
from adapters.web.deps import WebDeps
from adapters.web.rendering import page_language, preferred
from adapters.web.security import FILE_PATH, PHOTO_PATH, refuse_foreign
from core.messaging.values import Body, Command, ConversationId, Side

PATIENCE = 2.0  # seconds that a page without a script waits for the bot's reply
CODE = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True)
class Door:
    """Where one side's chat lives."""

    side: Side
    home: str
    code: str  # the page of a one-time code, followed by the code

    def under(self, name: str) -> str:
        return f"{self.home.rstrip('/')}/{name}"


RESIDENTS = Door(Side.RESIDENT, "/", "/c/")
STAFF = Door(Side.STAFF, "/staff", "/staff/")


def chat_routes(deps: WebDeps) -> APIRouter:
    """Give the routes of the residents' chat and of the staff's."""
    router = APIRouter(include_in_schema=False)
    for door in (RESIDENTS, STAFF):
        desk = Desk(deps, door, Cookies(deps.keyring, deps.random, deps.secure))
        router.add_api_route(door.home, desk.page, methods=["GET"])
        router.add_api_route(door.under("say"), desk.say, methods=["POST"])
        if door.side is Side.RESIDENT:
            router.add_api_route(PHOTO_PATH, desk.photo, methods=["POST"])
        else:
            router.add_api_route(FILE_PATH, desk.file, methods=["POST"])
        router.add_api_route(door.under("events"), desk.events, methods=["GET"])
        router.add_api_route(door.under("picture/{message}.svg"), desk.picture, methods=["GET"])
        router.add_api_route(door.code + "{code}", desk.code_page, methods=["GET"])
        router.add_api_route(door.code + "{code}", desk.use_code, methods=["POST"])
    return router


@dataclass(frozen=True)
class Desk:
    """One side's chat: what each request does."""

    deps: WebDeps
    door: Door
    cookies: Cookies

    async def page(self, request: Request) -> Response:
        """Show the chat; a resident who is new here is greeted, staff without a sign-in are told how."""
        side = self.door.side
        account = self._account(request)
        conversation = await self.deps.find_conversation(account, side) if account else None
        if account is None or conversation is None:
            if side is Side.STAFF:
                return self._html(request, "staff_closed.html")
            # A browser whose conversation was forgotten comes as a stranger, with a new account.
            account = self.cookies.new_account()
            await self._post(request, account, Command("start"), "first")
            conversation = await self.deps.find_conversation(account, side)
        response = await self._chat(request, conversation)
        if side is Side.RESIDENT:  # staff sign in again after their days
            self.cookies.issue(response, side, account, self.deps.clock())
        return response

    async def say(self, request: Request) -> Response:
        """Take a text or a press; it is committed before the answer."""
        refuse_foreign(request, self.deps.public_url)
        account = self._account(request)
        if account is None:
            raise HTTPException(403, "page-no-cookie")
        form = await request.form()
        press, text = form.get("press"), form.get("text")
        try:
            body: Body | None = read_press(press) if isinstance(press, str) else read_text(str(text or ""))
        except NotAButton as slip:
            raise HTTPException(400) from slip
        if body is not None:
            given = request.headers.get("idempotency-key") or form.get("key")
            key = given if isinstance(given, str) and given else self._new_key()
            await self._post(request, account, body, key)
        if wants_json(request):
            return Response(status_code=204)
        return RedirectResponse(self.door.home, status_code=303)

    async def photo(self, request: Request) -> Response:
        """Take a picture; it is kept where the open question asks for one."""
        refuse_foreign(request, self.deps.public_url)
        account = self._account(request)
        if account is None:
            raise HTTPException(403, "page-no-cookie")
        sent = await read_photo(request)
        if sent is not None:
            await self._post(request, account, sent.what, sent.key or self._new_key(), sent.content)
        if wants_json(request):
            return Response(status_code=204)
        return RedirectResponse(self.door.home, status_code=303)

    async def file(self, request: Request) -> Response:
        """Take a file of the staff's as its text: a campaign, or a form of another tool."""
        refuse_foreign(request, self.deps.public_url)
        account = self._account(request)
        if account is None:
            raise HTTPException(403, "page-no-cookie")
        sent = await read_file(request)
        if sent is not None:
            await self._post(request, account, sent.body, sent.key or self._new_key())
        if wants_json(request):
            return Response(status_code=204)
        return RedirectResponse(self.door.home, status_code=303)

    async def events(self, request: Request) -> Response:
        """Stream what the bot says from now on, or from where a cut stream ended."""
        account = self._account(request)
        conversation = await self.deps.find_conversation(account, self.door.side) if account else None
        if conversation is None:
            return Response(status_code=204)  # tells the browser not to try again
        given = request.headers.get("last-event-id") or request.query_params.get("after")
        now = self.deps.clock()
        cursor = history.read_cursor(given) or history.cursor_at(now)
        return StreamingResponse(
            self._stream(conversation, cursor, await self._language(request, conversation)),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )

    async def picture(self, request: Request, message: int) -> Response:
        """Show a message's picture to the browser that the message was written to; to others there is none."""
        account = self._account(request)
        conversation = await self.deps.find_conversation(account, self.door.side) if account else None
        drawn = None
        if conversation is not None:
            async with self.deps.database.read() as session:
                name = await history.picture_of(session, conversation, message)
            if name is not None:
                language = await self._language(request, conversation)
                drawn = await self.deps.draw(conversation, name, language)
        if drawn is None:
            raise HTTPException(404)
        return Response(drawn, media_type="image/svg+xml", headers={"Cache-Control": "private, no-store"})

    async def code_page(self, request: Request, code: str) -> Response:
        """Show the button that uses a code; looking uses nothing up."""
        template = "staff_code.html" if self.door.side is Side.STAFF else "code.html"
        return self._html(request, template, action=self.door.code + self._checked(code))

    async def use_code(self, request: Request, code: str) -> Response:
        """Start with the code: residents in the chat they have, staff always in a new one."""
        refuse_foreign(request, self.deps.public_url)
        form = await request.form()
        side = self.door.side
        account = None if side is Side.STAFF else self._account(request)
        account = account or self.cookies.new_account()
        await self._post(request, account, Command("start", self._checked(code)), str(form.get("key") or ""))
        response = RedirectResponse(self.door.home, status_code=303)
        self.cookies.issue(response, side, account, self.deps.clock())
        return response

    async def _post(
        self, request: Request, account: str, body: Body, key: str, photo: bytes | None = None
    ) -> None:
        """Hand the event in, then give the bot a moment if the next page must show its reply."""
        deps, side = self.deps, self.door.side
        language = preferred(request.headers.get("accept-language"))
        origin = origin_of(request.client.host if request.client else None)
        posted = event(deps.keyring, side, account, body, key, language, origin)
        if photo is not None and deps.photos is not None:
            [posted] = await deps.photos.taken([posted], given(photo))
        if wants_json(request):
            await deps.accept([posted])
            return
        cursor = history.cursor_at(deps.clock())
        if (known := await deps.find_conversation(account, side)) is not None:
            async with deps.database.read() as session:
                _, cursor = await history.history(session, known, deps.clock())
        await deps.accept([posted])
        conversation = known or await deps.find_conversation(account, side)
        if conversation is not None:
            await live.reply(deps.database, deps.hub, conversation, cursor, deps.clock, PATIENCE)

    async def _chat(self, request: Request, conversation: ConversationId | None) -> Response:
        messages: list[history.Message] = []
        asks = ""
        now = self.deps.clock()
        cursor = history.cursor_at(now)
        if conversation is not None:
            async with self.deps.database.read() as session:
                messages, cursor = await history.history(session, conversation, now)
                if any(message.part.takes for message in messages):
                    asks = await history.open_question(session, conversation)
        language = await self._language(request, conversation)
        html = self.deps.pages.render(
            "chat.html",
            language,
            messages=messages,
            cursor=cursor,
            key=self._new_key,
            say=self.door.under("say"),
            photo=PHOTO_PATH,
            file=FILE_PATH,
            asks=asks,
            pictures=self.door.under("picture"),
            events=self.door.under("events"),
            home=self.door.home,
            staff=self.door.side is Side.STAFF,
        )
        return HTMLResponse(html, headers={"Cache-Control": "no-store"})

    async def _stream(
        self, conversation: ConversationId, cursor: history.Cursor, language: str
    ) -> AsyncIterator[str]:
        render = partial(self._event, language)
        deps = self.deps
        async for chunk in live.stream(deps.database, deps.hub, conversation, cursor, render, deps.clock):
            yield chunk

    def _event(self, language: str, message: history.Message) -> str:
        html = self.deps.pages.render(
            "message.html",
            language,
            message=message,
            key=self._new_key,
            say=self.door.under("say"),
            photo=PHOTO_PATH,
            asks=message.part.token,
            pictures=self.door.under("picture"),
        )
        return dumps({"id": message.id, "replaces": message.part.replaces, "html": html})

    async def _language(self, request: Request, conversation: ConversationId | None) -> str:
        chosen = None
        if conversation is not None:
            async with self.deps.database.read() as session:
                chosen = await history.language_of(session, conversation)
        return chosen or page_language(request.headers.get("accept-language"))

    def _html(self, request: Request, template: str, **values: str) -> Response:
        language = page_language(request.headers.get("accept-language"))
        html = self.deps.pages.render(template, language, key=self._new_key, **values)
        return HTMLResponse(html, headers={"Cache-Control": "no-store"})

    def _account(self, request: Request) -> str | None:
        side = self.door.side
        return self.cookies.read(request.cookies.get(self.cookies.name(side)), side, self.deps.clock())

    def _new_key(self) -> str:
        return self.deps.random(16).hex()

    def _checked(self, code: str) -> str:
        if not CODE.fullmatch(code):
            raise HTTPException(404)
        return code


def wants_json(request: Request) -> bool:
    """Whether the page's script asks, not the browser itself."""
    return "application/json" in request.headers.get("accept", "")
