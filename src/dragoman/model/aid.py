"""What one giver has given one receiver of one good, over time: totals as stated, and the shipments apart."""

from dataclasses import dataclass

from .claim import Bound, Counting, TransferStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class AidPoint:
    """An amount on a day, and who says so.

    `day` is the day of a shipment, or the day up to which a total counts, in ISO 8601, None where no report
    tells it; `since` the beginning of a total's period. `is_day_told` where the words give the day, and not
    the date of the report. `claims` are the ids of the claims that give it, `asserted_by` those who vouch for
    them, `sources` the independent texts.
    """

    day: str | None
    is_day_told: bool
    amount: float
    bound: Bound
    counting: Counting
    status: TransferStatus
    claims: tuple[str, ...]
    asserted_by: tuple[str, ...]
    sources: tuple[str, ...]
    since: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AidCurve:
    """The aid of one good from a giver to a receiver, in one unit; either party may be unknown.

    `totals` are what somebody has stated as a sum, `shipments` what came at one time, `promises` what is
    pledged, planned or asked for; none is ever added to another. `shipped` is the sum of the distinct
    shipments since the beginning of the latest stated total, or of all where it has none: it stands beside
    that total for comparison, and None where no shipment counts.
    """

    giver: str | None
    receiver: str | None
    good: str
    unit: str
    totals: tuple[AidPoint, ...]
    shipments: tuple[AidPoint, ...]
    promises: tuple[AidPoint, ...]
    shipped: float | None

    @property
    def latest_total(self) -> AidPoint | None:
        """Return the stated total that counts up to the latest day."""
        dated = [one for one in self.totals if one.day is not None]
        return max(dated, key=lambda one: (one.day or "", one.amount), default=None)
