"""The server itself: HTTP in and out, polling, webhooks, limits and faults; every request is judged and kept."""

import asyncio
import json
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.support.bot_api.outgoing import Outgoing
from tests.support.bot_api.people import Group, Person
from tests.support.bot_api.schema import parameters
from tests.support.bot_api.world import TOO_OLD, Bot, Clock, Limits, Message, Refused

SENDS = {"sendMessage": "text", "sendPhoto": "photo", "sendDocument": "document"}
EDITS = {"editMessageText": "text", "editMessageCaption": "caption", "editMessageReplyMarkup": "markup"}
FACE = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}


@dataclass(frozen=True)
class Asked:
    """One request with what became of it; `done`: it took effect."""

    at: float
    bot: str
    method: str
    params: Mapping[str, Any]
    status: int
    done: bool
    result: Any = None


@dataclass
class Fault:
    """What goes wrong with the next so many requests that it fits.

    `kind`: flood (429), error (500), html (502), junk (no JSON), cut (half an answer), hang (no answer, not done),
    hang-after (done, no answer), drop (closed, not done), drop-after (done, closed).
    """

    kind: str
    times: int = 1
    method: str = ""  # any
    chat: int | None = None
    after: int = 3  # seconds, of a flood

    def fits(self, method: str, values: Mapping[str, Any]) -> bool:
        """Tell whether it strikes this request; only sends and edits where no method is named."""
        named = method == self.method if self.method else method in SENDS or method in EDITS
        return self.times > 0 and named and self.chat in (None, values.get("chat_id"))


@dataclass
class BotApi:
    """A Telegram of our own. Start it, add bots and people, and look at what each of them sees."""

    limits: Limits = field(default_factory=lambda: Limits(None, None, None))
    clock: Clock = time.time
    record_to: Path | None = None
    bots: dict[str, Bot] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    url: str = ""
    latency: float = 0.0  # seconds that each request takes
    _out: Outgoing = field(default_factory=Outgoing)

    # ── the world

    def add_bot(self, token: str, username: str, name: str = "Kuulolla", *, privacy: bool = True) -> Bot:
        """Make a bot."""
        self.bots[token] = Bot(token, username, name, privacy)
        return self.bots[token]

    def person(self, bot: Bot, number: int, name: str = "", language: str | None = "en") -> Person:
        """Somebody in a private chat with the bot."""
        return Person(self, bot, number, name or f"Person {number}", language, bot.chat(number))

    def group(self, bot: Bot, number: int, title: str = "Group") -> Group:
        """A group that the bot was taken into."""
        chat = bot.chat(number)
        chat.title, chat.started = title, True
        group = Group(self, bot, chat)
        group.person(1, "Admin")._member("left", "member")
        return group

    def date(self) -> int:
        """The server's time in whole seconds."""
        return int(self.clock())

    def sends(self, bot: Bot) -> list[Asked]:
        """What the bot sent that took effect, in order."""
        return [one for one in self.asked if one.bot == bot.username and one.done and one.method in SENDS]

    @property
    def brought(self) -> list[tuple[int, int]]:
        """Each try to bring an update to a webhook: its number, and the status that came back; 0 is none."""
        return self._out.brought

    @property
    def conflicts(self) -> int:
        """How often a second poller took the turn of a first."""
        return self._out.conflicts

    # ── serving

    async def start(self, port: int = 0) -> None:
        """Serve on 127.0.0.1; `url` is then the API's base."""
        app = web.Application(client_max_size=60 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        sockets = site._server.sockets  # type: ignore[union-attr]  # aiohttp tells a chosen port nowhere else
        self.url = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
        self._bringing = asyncio.create_task(self._out.bring(self.bots))

    async def stop(self) -> None:
        """Close; what hangs is let go."""
        self._bringing.cancel()
        with suppress(asyncio.CancelledError):
            await self._bringing
        await self._runner.cleanup()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        bot = self.bots.get(request.match_info["token"])
        method = request.match_info["method"]
        if bot is None:
            return _answer(401, {"description": "Unauthorized"})
        given, files = await _body(request)
        values, wrong = parameters(method, given, {name: content for name, (_, content) in files.items()})
        self.violations += wrong
        if self.latency:
            await asyncio.sleep(self.latency)
        fault = next((one for one in self.faults if one.fits(method, values)), None)
        if fault is not None:
            fault.times -= 1
        if wrong:
            return self._told(bot, method, values, 400, {"description": f"Bad Request: {wrong[0]}"})
        if fault is not None and not fault.kind.endswith("-after"):
            return await self._fails(fault, request, bot, method, values)
        try:
            result = await self._do(bot, method, values, files)
        except Refused as refused:
            said: dict[str, Any] = {"description": refused.description}
            if refused.parameters:
                said["parameters"] = refused.parameters
            return self._told(bot, method, values, refused.code, said)
        answer = self._told(bot, method, values, 200, {"result": result}, done=True)
        if fault is not None:
            return await self._fails(fault, request, bot, method, values)
        return answer

    def _told(
        self,
        bot: Bot,
        method: str,
        values: Mapping[str, Any],
        status: int,
        said: dict[str, Any],
        done: bool = False,
    ) -> web.Response:
        asked = Asked(self.clock(), bot.username, method, dict(values), status, done, said.get("result"))
        if method != "getUpdates":
            self.asked.append(asked)
            if self.record_to is not None:
                with self.record_to.open("a", encoding="utf-8") as out:
                    out.write(json.dumps({**asked.__dict__, "said": said.get("description")}) + "\n")
        return _answer(status, said)

    async def _fails(
        self, fault: Fault, request: web.Request, bot: Bot, method: str, values: Mapping[str, Any]
    ) -> web.StreamResponse:
        match fault.kind:
            case "flood":
                said = {
                    "description": f"Too Many Requests: retry after {fault.after}",
                    "parameters": {"retry_after": fault.after},
                }
                return self._told(bot, method, values, 429, said)
            case "error":
                return self._told(bot, method, values, 500, {"description": "Internal Server Error"})
            case "html":
                return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")
            case "junk":
                return web.Response(text='{"ok": true, "resu', content_type="application/json")
            case "cut":
                response = web.StreamResponse(headers={"Content-Length": "500"})
                await response.prepare(request)
                await response.write(b'{"ok": true, ')
            case "hang" | "hang-after":
                await asyncio.sleep(3600)
        if request.transport is not None:
            request.transport.close()
        return web.Response()

    async def _do(
        self, bot: Bot, method: str, values: Mapping[str, Any], files: Mapping[str, tuple[str, bytes]]
    ) -> Any:
        if method in SENDS or method in EDITS:
            wait = bot.flood(values["chat_id"], self.limits, self.clock()) if method in SENDS else None
            if wait is not None:
                raise Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
            if method in SENDS:
                return self._shown(bot, values, bot.send(values, files, SENDS[method], self.clock()))
            return self._shown(bot, values, bot.edit(values, EDITS[method]))
        match method:
            case "getMe":
                return bot.json()
            case "getUpdates":
                return await self._out.fetched(bot, values)
            case "answerCallbackQuery":
                return self._pressed(bot, values)
            case "setWebhook":
                bot.webhook = {key: values[key] for key in ("url", "secret_token") if key in values}
                bot.allowed = values.get("allowed_updates", bot.allowed)
                return True
            case "deleteWebhook":
                bot.webhook = {}
                return True
            case "getWebhookInfo":
                return self._webhook(bot)
            case "getFile":
                content = self.files.get(values["file_id"])
                if content is None:
                    raise Refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
                named = {"file_id": values["file_id"], "file_unique_id": values["file_id"]}
                return {**named, "file_size": len(content), "file_path": f"documents/{values['file_id']}"}
            case "leaveChat":
                bot.chat(values["chat_id"]).refusal = Refused(
                    403, "Forbidden: bot is not a member of the group chat"
                )
                return True
            case "setMyCommands" | "getMyCommands" | "deleteMyCommands":
                where = json.dumps(values.get("scope", {"type": "default"})), values.get("language_code", "")
                if method == "getMyCommands":
                    return bot.commands.get(where, [])
                bot.commands[where] = values.get("commands", [])
                return True
        return self._face(bot, method, values)

    def _face(self, bot: Bot, method: str, values: Mapping[str, Any]) -> Any:
        what = FACE.get(method[5:]) if method[:5] in ("setMy", "getMy") else None
        if what is None:
            raise Refused(404, f"Not Found: this server can't {method}")
        where = what, values.get("language_code", "")
        if method.startswith("get"):
            return {what: bot.face.get(where, bot.name if what == "name" else "")}
        bot.face[where] = values.get(what, "")
        return True

    def _shown(self, bot: Bot, values: Mapping[str, Any], message: Message) -> dict[str, Any]:
        chat = bot.chat(values["chat_id"])
        about = {"message_id": message.id, "date": self.date(), "chat": chat.json({"first_name": "Person"})}
        markup = {
            "inline_keyboard": [[{"text": label, "callback_data": data}] for label, data in message.buttons]
        }
        return {
            **about,
            "from": bot.json(),
            ("text" if message.photo is None and message.document is None else "caption"): message.text,
            **({"reply_markup": markup} if message.buttons else {}),
        }

    def _pressed(self, bot: Bot, values: Mapping[str, Any]) -> bool:
        made = bot.presses.pop(values["callback_query_id"], None)
        if made is None or self.clock() - made > TOO_OLD:
            raise Refused(
                400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )
        bot.answered.append(values["callback_query_id"])
        return True

    def _webhook(self, bot: Bot) -> dict[str, Any]:
        info: dict[str, Any] = {
            "url": bot.webhook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(bot.waiting),
        }
        if bot.allowed is not None:
            info["allowed_updates"] = bot.allowed
        if "error" in bot.webhook:
            info |= {"last_error_date": self.date(), "last_error_message": bot.webhook["error"]}
        return info

    async def _download(self, request: web.Request) -> web.StreamResponse:
        content = self.files.get(request.match_info["path"].removeprefix("documents/"))
        if request.match_info["token"] not in self.bots or content is None:
            return web.Response(status=404)
        return web.Response(body=content)


def _answer(status: int, said: dict[str, Any]) -> web.Response:
    body = {"ok": True, **said} if status == 200 else {"ok": False, "error_code": status, **said}
    return web.json_response(body, status=status)


async def _body(request: web.Request) -> tuple[dict[str, Any], dict[str, tuple[str, bytes]]]:
    """Read a request's parameters and files, however they came."""
    given: dict[str, Any] = dict(request.query)
    files: dict[str, tuple[str, bytes]] = {}
    if request.content_type == "application/json":
        given |= await request.json()
    else:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = value.filename, value.file.read()
            else:
                given[name] = str(value)
    return given, files
