"""Settings of an installation, from the environment or `kuulolla.env`; all optional."""

import os
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from core.themes.own_machines import refuse_public

EXAMPLES = Path(__file__).parents[1] / "examples"
LANGUAGES = ("fi", "sv", "en", "fi-easy")


class Settings(BaseSettings):
    """What an operator may choose; names are those of the reference, with the prefix KUULOLLA_."""

    model_config = SettingsConfigDict(env_prefix="KUULOLLA_", env_file="kuulolla.env", extra="ignore")

    data_dir: Path = Path("var")
    database_url: str = ""
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8080, ge=0, le=65535)
    public_url: str = ""
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = ("127.0.0.1", "::1")
    secret_key: str = Field(default="", repr=False)
    organisation: Path = EXAMPLES / "organisation.yaml"
    population: Path = EXAMPLES / "population" / "pirkanmaa23_age1_sex_2019.csv"
    timezone: str = "Europe/Helsinki"
    languages: Annotated[tuple[str, ...], NoDecode] = LANGUAGES
    suppress_below: int = Field(default=10, ge=2)
    contact_cap: int = Field(default=4, ge=1)
    quiet_hours: str = Field(default="21-08", pattern=r"^\d{2}-\d{2}$")
    embeddings: str = Field(default="auto", min_length=1)
    embeddings_languages: Annotated[tuple[str, ...], NoDecode] = ()
    summary_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    summary_url: str = Field(default="", pattern=r"^(https?://[^\s]+)?$")
    summary_model: str = ""
    summary_key: str = Field(default="", repr=False)
    workers: int = Field(default=1, ge=1, le=16)
    role: Literal["all", "web", "worker", "poller", "scheduler"] = "all"
    log_format: Literal["text", "json"] = "text"
    telegram_resident_token: str = Field(default="", repr=False)
    telegram_staff_token: str = Field(default="", repr=False)
    telegram_resident_engine: Literal["aiogram", "ptb"] = "aiogram"
    telegram_staff_engine: Literal["aiogram", "ptb"] = "ptb"
    telegram_api_base: str = Field(default="https://api.telegram.org", pattern=r"^https?://[^\s]+$")
    telegram_mode: Literal["polling", "webhook"] = "polling"
    telegram_webhook_secret: str = Field(default="", repr=False, pattern=r"^[A-Za-z0-9_-]{0,256}$")

    matrix_homeserver: str = Field(default="", pattern=r"^(https?://[^\s]+)?$")
    matrix_user: str = Field(default="", pattern=r"^(@[^\s:]+:[^\s]+)?$")
    matrix_password: str = Field(default="", repr=False)
    matrix_access_token: str = Field(default="", repr=False)
    matrix_device_id: str = Field(default="KUULOLLA", pattern=r"^[A-Za-z0-9_-]{1,64}$")
    matrix_store_dir: Path | None = None
    matrix_encryption: bool = True

    @model_validator(mode="before")
    @classmethod
    def _read_files(cls, values: Any) -> Any:
        """Let KUULOLLA_X_FILE name a file that holds X, so that no secret stands in the environment."""
        for name in cls.model_fields:
            path = os.environ.get(f"KUULOLLA_{name.upper()}_FILE")
            if path and isinstance(values, dict) and not values.get(name):
                values[name] = Path(path).read_text(encoding="utf-8").strip()
        return values

    @field_validator("languages", "trusted_proxies", "embeddings_languages", "summary_hosts", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        return tuple(part.strip() for part in value.split(",")) if isinstance(value, str) else value

    @field_validator("trusted_proxies")
    @classmethod
    def _addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for one in value:
            ip_network(one)  # "*" would let anyone name the address that their tries are counted under
        return value

    @field_validator("summary_url")
    @classmethod
    def _own_machine(cls, value: str, info: ValidationInfo) -> str:
        if value:
            refuse_public(value, info.data.get("summary_hosts", ()))
        return value

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        ZoneInfo(value)
        return value

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.database_url:
            self.database_url = f"sqlite:///{self.data_dir / 'kuulolla.db'}"
        if not self.public_url:
            self.public_url = f"http://{self.web_host}:{self.web_port}"
        return self

    @model_validator(mode="after")
    def _model_named(self) -> Self:
        if self.summary_url and not self.summary_model:
            raise ValueError("SUMMARY_URL is set and SUMMARY_MODEL isn't: name the model that answers there")
        return self

    @model_validator(mode="after")
    def _two_bots(self) -> Self:
        tokens = self.telegram_resident_token, self.telegram_staff_token
        # By the number before the colon: a token that was revoked and made anew is the same bot.
        if all(tokens) and tokens[0].split(":")[0] == tokens[1].split(":")[0]:
            raise ValueError("TELEGRAM_RESIDENT_TOKEN and TELEGRAM_STAFF_TOKEN are of one bot: make a second")
        return self

    @property
    def zone(self) -> ZoneInfo:
        """Where days begin and end."""
        return ZoneInfo(self.timezone)
