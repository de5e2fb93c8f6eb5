"""The composition root: the only place that wires the core to the outside world."""

import secrets as system_random
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

import core.tables  # noqa: F401  every table is known before the first session
from adapters.database.engine import open_database
from adapters.database.migrating import migrate
from adapters.documents.png import as_png
from adapters.embeddings.choosing import chosen
from adapters.matrix.account import MatrixAccount
from adapters.matrix.engine import Engine as MatrixEngine
from adapters.matrix.intake import Intake as MatrixIntake
from adapters.matrix.polling import Poller as MatrixPoller
from adapters.matrix.signing_in import SignIn
from adapters.summaries.chat_api import ChatApi
from adapters.telegram.bots import Ground, TelegramBot, residents_bot, staff_bot
from adapters.web.chat.channel import WebChannel
from adapters.web.chat.live import Hub
from bot.addressing import Acquaintance
from bot.dialogues.ways import Partner
from bot.installation import Installation
from bot.journal import Journal
from bot.reporting import fresh_or_final, lines_of, words_of
from bot.residents import dialogues
from bot.runner import Runner
from bot.secrets import open_keyring
from bot.settings import EXAMPLES, LANGUAGES, Settings
from bot.staff.commands import IN_GROUPS, ORDER
from bot.staff.desk import House
from bot.staff.handling import handle
from bot.staff_runner import StaffRunner
from bot.worker import Worker
from core.access.roles import ensure_organisation
from core.campaigns.hours import Hours
from core.documents import organisation as organisations
from core.documents.agreement import KNOWN_CATEGORIES
from core.documents.population import digest, population_of, told_of
from core.documents.texts import say
from core.documents.traits import load_traits
from core.language.catalogue import texts
from core.messaging import accounts
from core.messaging.values import ConversationId
from core.pool import margins
from core.results.shelf import Shelf
from core.statements.board import Boards
from core.statements.voting import Lottery, Routing
from core.themes.summary import Summariser

__all__ = ["Installation", "open_installation"]

TEMPLATE = (EXAMPLES / "campaigns" / "ilta-ajat.yaml").read_text(encoding="utf-8")


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


async def open_installation(
    settings: Settings,
    *,
    clock: Callable[[], datetime] = utc_now,
    random: Callable[[int], bytes] = system_random.token_bytes,
    routing: Routing | None = None,
    bots: bool = True,
) -> Installation:
    """Open, and on first start make, the installation of these settings: keys, database, schema, organisation.

    Without `bots` it sends nothing and reads nothing: their libraries take seconds to load.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    keyring = open_keyring(settings.secret_key, settings.data_dir, random)
    await migrate(settings.database_url)
    database = open_database(settings.database_url)
    document = organisations.load(settings.organisation, settings.languages)
    async with database.write() as session:
        organisation = await ensure_organisation(session, document.values("en")["org"])
        shared: dict[int, organisations.Asker] = {
            await ensure_organisation(session, say(one.name, "en")): one for one in document.partners
        }
        source, dated = told_of(settings.population)
        await margins.note(session, digest(settings.population), source, dated, clock())

    def partners(language: str) -> list[Partner]:
        return [Partner(number, say(one.name, language)) for number, one in shared.items()]

    named = organisations.Askers(document, shared)
    traits = load_traits(document.traits_beside(settings.organisation), settings.languages)
    population = population_of(settings.population, traits)
    words = texts()
    boards = Boards(step=settings.suppress_below)
    hub = Hub()
    shelf = Shelf(population, settings.suppress_below)
    read = fresh_or_final(shelf, population, settings.suppress_below, clock)
    house = House(
        texts=words,
        keyring=keyring,
        organisation=organisation,
        zone=settings.zone,
        languages=settings.languages,
        cap=settings.contact_cap,
        public_url=settings.public_url,
        suppress_below=settings.suppress_below,
        population=population,
        template=TEMPLATE,
        report_lines=lines_of(words, read, settings.public_url),
        survey_words=words_of(words, read),
        hours=Hours.read(settings.quiet_hours, settings.zone),
        traits=traits,
        categories={**KNOWN_CATEGORIES, **traits.categories},
        partners=partners,
        named=named,
    )
    runner = Runner(
        dialogues(
            settings,
            keyring,
            organisation,
            named,
            boards,
            routing or Lottery(),
            words,
            {WebChannel.name},
            partners,
            traits,
        ),
        words,
        random,
        named,
        keyring,
    )
    staff = StaffRunner(house, handle, random)
    installation = Installation(
        settings=settings,
        database=database,
        keyring=keyring,
        texts=words,
        organisation_id=organisation,
        clock=clock,
        random=random,
        runner=runner,
        staff=staff,
        house=house,
        boards=boards,
        hub=hub,
        web=WebChannel(hub),
        named=named,
        traits=traits,
        shelf=shelf,
        embedder=partial(chosen, settings.embeddings, settings.embeddings_languages),
        summariser=partial(_summariser, settings),
    )
    async with database.read() as session:
        house.accounts.update(await accounts.names(session))
    installation.add(installation.web)
    for bot in telegram_bots(installation) if bots else ():
        installation.bots.append(bot)
        installation.add(bot.engine)
    if bots and (matrix := matrix_account(installation)) is not None:
        installation.matrix = matrix
        installation.add(matrix.engine, lambda: matrix.engine.ready)
    for _ in range(settings.workers):
        journal = Journal(settings.data_dir)
        installation.workers.append(
            Worker(database, runner, staff, clock, journal, handled=installation.wake_senders)
        )
    return installation


def _in_pixels(house: Installation) -> Callable[[ConversationId, str, str], Awaitable[bytes | None]]:
    """Make what draws a picture as PNG: the one that the web chat shows."""

    async def draw(conversation: ConversationId, name: str, language: str) -> bytes | None:
        drawn = await house.draw(conversation, name, language)
        return None if drawn is None else await as_png(drawn)

    return draw


def _summariser(settings: Settings) -> Summariser | None:
    """Give the model that writes summaries; none unless its address is set."""
    if not settings.summary_url:
        return None
    return ChatApi(settings.summary_url, settings.summary_model, settings.summary_key, settings.summary_hosts)


def telegram_bots(house: Installation) -> list[TelegramBot]:
    """Open the bots whose tokens are set."""
    settings, keyring = house.settings, house.keyring
    ground = Ground(
        house.database,
        house.take_in,
        house.clock,
        house.random(16).hex(),
        house.texts,
        {language: house.named(language)["org"] for language in LANGUAGES},
        settings.telegram_api_base.rstrip("/"),
        settings.public_url.rstrip("/"),
        lambda source: settings.telegram_webhook_secret or keyring.blind_index("telegram webhook", source),
        _in_pixels(house),
        house.photos,
    )
    bots = []
    if token := settings.telegram_resident_token:
        bots.append(residents_bot(ground, token, settings.telegram_resident_engine))
    if token := settings.telegram_staff_token:
        bots.append(staff_bot(ground, token, settings.telegram_staff_engine, [*ORDER, "help"], IN_GROUPS))
    return bots


def matrix_account(house: Installation) -> MatrixAccount | None:
    """Open the account at a homeserver, if one is set; nothing is asked there yet."""
    settings = house.settings
    if not settings.matrix_homeserver or not settings.matrix_user:
        return None
    engine = MatrixEngine(
        settings.matrix_homeserver,
        SignIn(
            settings.matrix_user,
            settings.matrix_device_id,
            settings.matrix_password,
            settings.matrix_access_token,
        ),
        settings.matrix_store_dir or settings.data_dir / "matrix",
        house.keyring.blind_index("matrix store", settings.matrix_user),
        encryption=settings.matrix_encryption,
        draw=_in_pixels(house),
    )
    knows = Acquaintance(engine.name, house.database, house.keyring, house.clock)
    intake = MatrixIntake(engine, house.take_in, knows, house.photos)
    poller = MatrixPoller(intake, house.database, house.clock, house.random(16).hex(), house.call_account)
    return MatrixAccount(engine, intake, poller)
