"""The fold: what a ledger's entries say as of a day.

`Record(entries, as_of)` sees the entries stamped on that day or before and answers, for each
prediction and for each reading of its deadline: what its outcome is and when it became known,
its status, which forecasts stand, and what class each forecast has. It knows nothing of scores.
"""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from journal import interval, parse_stamp, decimal
from scales import scale_terms

EARLY, LATE = 0, 1
TYPES = ("binary", "choice", "ordered", "numeric", "date")
CLASSES = ("late", "imported", "transcribed", "retrospective")


class RecordError(Exception):
    """Entries that do not fit together."""


@dataclass
class Forecast:
    """One belief. `value`: (low, best, high), {option: share} or {level: quantile}."""

    stamp: object
    forecaster: str
    owner: str
    source: object
    recorded_day: date
    recorded: object
    value: object
    said: object
    retraction: object = None


@dataclass(frozen=True)
class Outcome:
    """How a prediction turned out under one reading, and the moment that made it known."""

    kind: str      # "resolved", "void" or "ambiguous"
    value: object  # as written, where resolved
    stamp: object


@dataclass
class Prediction:
    id: str
    entry: object
    type: str
    claim: str
    options: list
    levels: list
    range: object
    source: object
    locator: object
    vague: object
    unscored: object
    condition: object                 # (other id, outcome as written) or None
    deadlines: list = field(default_factory=list)   # (stamp, early, late), first one first
    group: object = None
    tags: set = field(default_factory=set)
    forecasts: list = field(default_factory=list)
    withdrawals: list = field(default_factory=list)  # (stamp, forecaster)
    resolutions: list = field(default_factory=list)  # (stamp, readings or None, outcome)
    reopenings: list = field(default_factory=list)
    retraction: object = None

    def deadline(self, reading):
        """The last day of the reading, as amended; None where a vague claim has none."""
        return self.deadlines[-1][1 + reading] if self.deadlines else None


def squeeze(words):
    """A phrase as it is looked up: case and spacing do not matter."""
    return " ".join(words.lower().split())


def deadline_pair(text):
    days = [date.fromisoformat(d) for d in text.split("..")]
    return days[0], days[-1]


def quantity(text, type):
    """A number, or for a date prediction the day's ordinal, exactly."""
    if type == "date":
        return Fraction(date.fromisoformat(text).toordinal())
    return decimal(text)


class Record:
    def __init__(self, entries, as_of):
        self.as_of = as_of
        visible = [e for e in entries if e.stamp is None or e.stamp.day <= as_of]
        visible.sort(key=lambda e: e.stamp.key if e.stamp else (date.min, 0, 0))
        of = lambda *verbs: [e for e in visible if e.verb in verbs]
        self.sources = {e.words[0]: e for e in of("source")}
        self.phrases = of("phrase")
        scales = of("scale")
        self.scale = scale_terms(scales[0].words[0]) if scales else {}
        self.predictions = {}
        self.outcomes = {}              # (id, reading) -> Outcome or None, once found
        for entry in of("predict"):
            prediction = self.declare(entry)
            if prediction.id in self.predictions:
                raise RecordError("two predictions called " + prediction.id)
            self.predictions[prediction.id] = prediction
        for entry in of("amend"):       # before the rest: resolutions name deadlines as amended
            self.amend(entry)
        for entry in of("forecast", "withdraw", "resolve", "reopen"):
            self.apply(entry)
        for entry in of("retract"):     # last: a retraction may name a forecast of its own day
            self.retract(entry)
        for prediction in self.predictions.values():
            prediction.forecasts.sort(key=lambda f: f.stamp.key)

    # -- entries -----------------------------------------------------------------------------

    def declare(self, entry):
        words = list(entry.words)
        id = words.pop(0)
        type = words.pop(0) if words and words[0] in TYPES else "binary"
        condition = entry.get("if")
        levels = entry.get("levels")
        bounds = entry.get("range")
        prediction = Prediction(
            id=id, entry=entry, type=type, claim=entry.strings[0],
            options=[option for option, _ in entry.labels],
            levels=[decimal(x) for x in (levels or "10,50,90").split(",")],
            range=[quantity(x, type) for x in bounds.split("..")] if bounds else None,
            source=entry.source, locator=entry.locator,
            vague=entry.get("vague"), unscored=entry.get("unscored"),
            condition=tuple(condition.split("=", 1)) if condition else None,
            group=entry.get("group"), tags=set(entry.tags),
        )
        if entry.get("by"):
            prediction.deadlines.append((entry.stamp,) + deadline_pair(entry.get("by")))
        if words or entry.shares or entry.get("said"):
            self.add_forecast(prediction, entry, words[0] if words else None, entry.source)
        return prediction

    def add_forecast(self, prediction, entry, word, own_source):
        forecaster = entry.at or entry.owner
        source = own_source
        if source is None and prediction.source is not None:
            declared = self.sources.get(prediction.source)
            if declared and declared.at == forecaster:
                source = prediction.source
        said = entry.get("said")
        if said is not None:
            value = self.number_for(said, forecaster, source, entry.stamp)
        elif prediction.type == "binary":
            value = interval(word)
        elif prediction.type in ("choice", "ordered"):
            value = {option: interval(share)[1] for option, share in entry.shares}
        else:
            value = {}
            for left, right in entry.shares:
                if left.endswith("%"):
                    tail = (100 - decimal(left[:-1])) / 2
                    low, high = right.split("..")
                    value[tail] = quantity(low, prediction.type)
                    value[100 - tail] = quantity(high, prediction.type)
                else:
                    value[decimal(left[1:])] = quantity(right, prediction.type)
        prediction.forecasts.append(Forecast(
            entry.stamp, forecaster, entry.owner, source, entry.recorded_day,
            entry.get("recorded"), value, said))

    def number_for(self, words, forecaster, source, stamp):
        """The interval of the phrase standing at the moment: both scopes, source, forecaster, none."""
        scopes = [(forecaster, source), (None, source)] if source else []
        for scope in scopes + [(forecaster, None), (None, None)]:
            standing = [
                p for p in self.phrases
                if squeeze(p.strings[0]) == squeeze(words) and (p.at, p.source) == scope
                and p.stamp.key <= stamp.key
            ]
            if standing:
                return interval(standing[-1].words[0])
        if squeeze(words) in self.scale:
            low, high = self.scale[squeeze(words)]
            return (Fraction(low, 100), Fraction(low + high, 200), Fraction(high, 100))
        raise RecordError("no phrase stands: " + words)

    def amend(self, entry):
        prediction = self.predictions.get(entry.words[0])
        if prediction is None:
            return
        if entry.get("by"):
            prediction.deadlines.append((entry.stamp,) + deadline_pair(entry.get("by")))
        prediction.claim = entry.get("claim") or prediction.claim
        prediction.group = entry.get("group") or prediction.group
        prediction.tags |= set(entry.tags)
        prediction.tags -= set(entry.keys.get("untag", []))

    def apply(self, entry):
        prediction = self.predictions.get(entry.words[0])
        if prediction is None:
            return  # its declaration is not seen yet
        if entry.verb == "forecast":
            word = entry.words[1] if len(entry.words) > 1 else None
            self.add_forecast(prediction, entry, word, entry.source)
        elif entry.verb == "withdraw":
            prediction.withdrawals.append((entry.stamp, entry.at or entry.owner))
        elif entry.verb == "reopen":
            prediction.reopenings.append(entry.stamp)
        else:
            readings = None
            if entry.get("by"):
                day = date.fromisoformat(entry.get("by"))
                then = [d for d in prediction.deadlines if d[0].key <= entry.stamp.key][-1]
                readings = [r for r in (EARLY, LATE) if then[1 + r] == day]
                if not readings:
                    raise RecordError("no deadline of %s: %s" % (prediction.id, day))
            prediction.resolutions.append((entry.stamp, readings, entry.words[1]))

    def retract(self, entry):
        prediction = self.predictions.get(entry.words[0])
        if prediction is None:
            return
        if entry.get("entry") is None:
            if prediction.retraction is None:
                prediction.retraction = entry.stamp
            return
        key = parse_stamp(entry.get("entry")).key
        for forecast in prediction.forecasts:
            if forecast.stamp.key == key and forecast.forecaster == (entry.at or entry.owner):
                forecast.retraction = forecast.retraction or entry.stamp

    # -- outcomes ----------------------------------------------------------------------------

    def resolution_history(self, prediction, reading):
        """The resolutions that spoke for a reading, in order: (resolution's stamp, outcome as
        written, the moment it was reopened or None). Between two reopenings a resolution with
        this reading's `by:` goes before one that speaks for all."""
        moments = [r.key for r in prediction.reopenings]
        history = []
        for epoch in range(len(moments) + 1):
            spoken = [
                r for r in prediction.resolutions
                if sum(m < r[0].key for m in moments) == epoch
            ]
            own = [r for r in spoken if r[1] is not None and reading in r[1]]
            general = [r for r in spoken if r[1] is None]
            if len(own) > 1 or len(general) > 1:
                raise RecordError("two resolutions of one reading of " + prediction.id)
            for stamp, _, value in (own or general)[:1]:
                history.append(
                    (stamp, value, prediction.reopenings[epoch] if epoch < len(moments) else None))
        return history

    def condition_state(self, prediction):
        """("none" | "open" | "met" | "failed", moment) of the condition, as it stands today."""
        if prediction.condition is None:
            return "none", None
        other = self.predictions.get(prediction.condition[0])
        if other is None:
            return "open", None
        status = self.status(other)
        if status == "retracted":
            return "failed", other.retraction
        outcome = self.outcome(other, EARLY)
        if outcome is None:
            return "open", None
        if outcome.kind == "resolved" and outcome.value == prediction.condition[1]:
            return "met", outcome.stamp
        return "failed", outcome.stamp

    def outcome(self, prediction, reading):
        """What is known of a prediction under a reading, as of the record's day; None: open."""
        key = (prediction.id, reading)
        if key not in self.outcomes:
            self.outcomes[key] = self.find_outcome(prediction, reading)
        return self.outcomes[key]

    def find_outcome(self, prediction, reading):
        standing = [h for h in self.resolution_history(prediction, reading) if h[2] is None]
        state, moment = self.condition_state(prediction)
        if state == "failed":
            return Outcome("void", None, moment)
        if state == "open" or not standing:
            return None
        stamp, value, _ = standing[0]
        if state == "met":
            stamp = max(stamp, moment, key=lambda s: s.key)
        if value in ("void", "ambiguous"):
            return Outcome(value, None, stamp)
        return Outcome("resolved", value, stamp)

    def known_day(self, prediction, reading):
        outcome = self.outcome(prediction, reading)
        return outcome.stamp.day if outcome else None

    def retracted_in_time(self, retraction, prediction, reading):
        """Struck: retracted before the day on which the outcome was known."""
        if retraction is None:
            return False
        known = self.known_day(prediction, reading)
        return known is None or retraction.day < known

    def status(self, prediction):
        """pending, overdue, resolved, void, ambiguous, vague or retracted: the early reading's."""
        if self.retracted_in_time(prediction.retraction, prediction, EARLY):
            return "retracted"
        if prediction.vague is not None:
            return "vague"
        outcome = self.outcome(prediction, EARLY)
        if outcome:
            return outcome.kind
        deadline = prediction.deadline(EARLY)
        return "overdue" if deadline and deadline < self.as_of else "pending"

    # -- forecasts ---------------------------------------------------------------------------

    def struck(self, forecast, prediction, reading):
        return self.retracted_in_time(forecast.retraction, prediction, reading)

    def is_late(self, forecast, prediction, reading):
        """Stamped after the deadline, or after the first resolution not yet reopened then."""
        deadline = prediction.deadline(reading)
        if deadline and forecast.stamp.day > deadline:
            return True
        state, moment = self.condition_state(prediction)
        if state == "open":
            return False
        if state == "failed":
            return forecast.stamp.after_in_fact(moment)
        for stamp, _, reopened in self.resolution_history(prediction, reading):
            if reopened is not None and reopened.key <= forecast.stamp.key:
                continue
            if state == "met":
                stamp = max(stamp, moment, key=lambda s: s.key)
            return forecast.stamp.after_in_fact(stamp)
        return False

    def forecast_class(self, forecast, prediction, reading):
        """The first that fits of late, imported, transcribed, retrospective; else None."""
        if self.is_late(forecast, prediction, reading):
            return "late"
        source = self.sources.get(forecast.source) if forecast.source else None
        if source and source.get("platform") is not None:
            return "imported"
        known = self.known_day(prediction, reading)
        if known is None or forecast.recorded_day <= known:
            return None
        if (forecast.forecaster != forecast.owner and source
                and (source.get("url") is not None or source.get("archive") is not None)
                and source.stamp.day < known):
            return "transcribed"
        return "retrospective"

    def is_same_day(self, forecast, prediction):
        known = self.known_day(prediction, EARLY)
        return (known == forecast.stamp.day
                and not self.is_late(forecast, prediction, EARLY))
