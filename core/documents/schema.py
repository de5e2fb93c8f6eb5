"""The JSON Schema of a campaign document, for editors that complete and check while one writes."""

from typing import Any

from core.documents.campaign import Campaign


def campaign_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of the document; what parts ask of one another is only in `check_campaign`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Campaign.model_json_schema(by_alias=True),
        "title": "Kuulolla campaign",
    }
