"""Our account put together: its engine, its way in and its reader."""

from dataclasses import dataclass

from adapters.matrix.engine import Engine
from adapters.matrix.intake import Intake
from adapters.matrix.polling import Poller


@dataclass(frozen=True)
class MatrixAccount:
    """The account of this installation."""

    engine: Engine
    intake: Intake
    poller: Poller

    async def close(self) -> None:
        """Finish what is in hand and let go of the connections."""
        await self.intake.close()
        await self.engine.close()
