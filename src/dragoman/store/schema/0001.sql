-- The ledger, version 1. Days are ISO 8601 text ("2024", "2024-11", "2024-11-05"), both ends inclusive; a list is
-- a JSON array; `key` is made from content, the same on every machine; `id` is this file's own number.

-- ---------------------------------------------------------------- what was read

-- A page as it was gathered. `address` is its URL, else the file it came from; `version` counts what stood
-- there, in the order in which it was added; `content` is the page itself, compressed with zlib, and NULL where it
-- is the text of its document, letter for letter.
CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL,
  version INTEGER NOT NULL,
  source TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  title TEXT,
  published TEXT,
  publisher TEXT,
  url TEXT,
  is_text INTEGER NOT NULL CHECK (is_text IN (0, 1)),
  content BLOB,
  document INTEGER REFERENCES documents DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (address, version)
) STRICT;
CREATE INDEX pages_of_document ON pages (document);

-- A text that was read, once however many pages hold it. `key` is the digest of the text. `page` is the page
-- whose facts it was read with: the earliest. `is_current` is 0 once every page that held it holds
-- another text now. `copies` is the first of the documents that are copies of one another; itself where it is alone.
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  page INTEGER NOT NULL REFERENCES pages DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  title TEXT,
  dateline TEXT,
  url TEXT,
  publisher TEXT,
  published TEXT,
  published_how TEXT,
  language TEXT NOT NULL,
  engine TEXT NOT NULL,
  is_current INTEGER NOT NULL DEFAULT 1 CHECK (is_current IN (0, 1)),
  copies INTEGER REFERENCES documents DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX documents_of_page ON documents (page);
CREATE INDEX documents_copied ON documents (copies);
-- By which a text is found that is much like another; a document never goes, and so neither do these. Bands lie
-- anywhere in the table: those of the last documents are kept apart, each document's as whole numbers of eight bytes,
-- the least one first, and go to the others many at once, in order.
CREATE TABLE sketch_bands (
  band INTEGER NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (band, document)
) STRICT, WITHOUT ROWID;
CREATE TABLE recent_bands (
  document INTEGER PRIMARY KEY,
  bands BLOB NOT NULL
) STRICT;

-- What was not read, and why; `page` where there was one.
CREATE TABLE skips (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  page INTEGER REFERENCES pages,
  stage TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (source, stage, reason)
) STRICT;
CREATE INDEX skips_of_page ON skips (page);

-- Each use of the ledger that changed it; the only table that knows the clock beside `corrections`.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  engine TEXT,
  started TEXT NOT NULL,
  finished TEXT,
  pages INTEGER NOT NULL DEFAULT 0,
  documents INTEGER NOT NULL DEFAULT 0,
  claims INTEGER NOT NULL DEFAULT 0,
  skips INTEGER NOT NULL DEFAULT 0
) STRICT;

-- ---------------------------------------------------------------- what the texts say

CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  admin TEXT,
  latitude REAL,
  longitude REAL,
  geonames INTEGER,
  facility TEXT
) STRICT;

-- An actor of the ledger: one row for whom many reports mean.
CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  sectors TEXT NOT NULL,
  wikidata TEXT,
  plover TEXT,
  cow INTEGER,
  cameo TEXT
) STRICT;
CREATE INDEX actors_of_country ON actors (country, kind);
-- The forms of an actor's name in lower case without accents, by which it is asked for.
CREATE TABLE actor_names (
  name TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors ON DELETE CASCADE,
  PRIMARY KEY (name, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_of_actor ON actor_names (actor);
-- The words of persons' names as they sound in any spelling, by which a part of a name is asked for.
CREATE TABLE actor_words (
  word TEXT NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors ON DELETE CASCADE,
  PRIMARY KEY (word, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX words_of_actor ON actor_words (actor);

-- Names as reports write them, each with the state of its bearer, '' where it is not known; for those who are not
-- joined by name their identity stands.
CREATE TABLE forms (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  UNIQUE (name, country)
) STRICT;
-- Whom a report means: an actor of one document (`local` is its id in the record), and which of the ledger it is.
-- `form` is NULL for those whose identity hangs on no other report, and where no address holds the text any more.
CREATE TABLE matches (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  local TEXT NOT NULL,
  names TEXT NOT NULL,
  kind TEXT NOT NULL,
  identity TEXT NOT NULL,
  country TEXT,
  sectors TEXT NOT NULL,
  wikidata TEXT,
  plover TEXT,
  cow INTEGER,
  cameo TEXT,
  principal TEXT,
  form INTEGER REFERENCES forms,
  actor INTEGER REFERENCES actors,
  score REAL,
  why TEXT,
  UNIQUE (document, local)
) STRICT;
CREATE INDEX matches_of_actor ON matches (actor) WHERE actor IS NOT NULL;
CREATE INDEX matches_of_form ON matches (form) WHERE form IS NOT NULL;
-- The blocks in which a form of a name meets others; `block` is a 48-bit digest of how a word of it sounds. What is
-- dropped from `forms` is dropped here by its blocks, without looking for it.
CREATE TABLE name_blocks (
  block INTEGER NOT NULL,
  form INTEGER NOT NULL,
  PRIMARY KEY (block, form)
) STRICT, WITHOUT ROWID;

-- What one text says, as it was read; never edited. `details` are the fields of its family as in the
-- record's format; `asserted_by` names matches of its document, "outlet" or "anonymous".
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  family TEXT NOT NULL CHECK (
    family IN ('event', 'statement', 'transfer', 'office', 'position', 'figure', 'rank')
  ),
  details TEXT NOT NULL,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT,
  date_how TEXT,
  place INTEGER REFERENCES places,
  asserted_by TEXT NOT NULL,
  confidence REAL NOT NULL,
  added_by TEXT
) STRICT;
CREATE INDEX claims_of_document ON claims (document);
CREATE TABLE parties (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  match INTEGER NOT NULL REFERENCES matches ON DELETE CASCADE,
  PRIMARY KEY (claim, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX parties_of_match ON parties (match);
-- The words that each field of a claim rests on: half-open offsets into the document's text, in code points.
CREATE TABLE evidence (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  field TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (claim, field, position)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- what is the same, what disagrees

-- Under which keys a claim may meet those of other reports; `block` is a number made of the key, days first.
CREATE TABLE blocks (
  block INTEGER NOT NULL,
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  PRIMARY KEY (block, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX blocks_of_claim ON blocks (claim);
-- What has still to be reconciled, so that an interrupted run goes on where it stopped. Of a block the claim that is
-- new in it stands after a space; all are compared where none does.
CREATE TABLE pending (
  sort TEXT NOT NULL CHECK (sort IN ('document', 'match', 'name', 'claim', 'block', 'group', 'scope')),
  value TEXT NOT NULL,
  PRIMARY KEY (sort, value)
) STRICT, WITHOUT ROWID;

-- The engine's own judgements of pairs of claims, but for those that are of two things. Where a claim tells of
-- several meetings, `left_part` and `right_part` are the keys of the actors of which the part in question tells.
CREATE TABLE judgements (
  left INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  left_part TEXT NOT NULL DEFAULT '',
  right INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  right_part TEXT NOT NULL DEFAULT '',
  verdict TEXT NOT NULL CHECK (verdict IN ('SAME', 'PART_OF', 'DIFFERENT', 'UNSURE')),
  score REAL NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (left, left_part, right, right_part)
) STRICT, WITHOUT ROWID;
CREATE INDEX judgements_to ON judgements (right);

-- What a person said of the record, in the order in which it was said; nothing is ever deleted here. `anchor`
-- (and `other`, for a pair) names the words it is about, so that it outlives the engine that read them.
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  verdict TEXT NOT NULL CHECK (
    verdict IN ('same', 'different', 'part-of', 'right', 'wrong', 'field', 'add', 'undo')
  ),
  anchor TEXT NOT NULL,
  other TEXT,
  field TEXT,
  before TEXT,
  after TEXT,
  by TEXT NOT NULL,
  "when" TEXT NOT NULL,
  why TEXT,
  undoes TEXT REFERENCES corrections (key)
) STRICT;
CREATE INDEX corrections_about ON corrections (anchor ->> 'document');
CREATE INDEX corrections_about_other ON corrections (other ->> 'document') WHERE other IS NOT NULL;
-- Which claims a correction that holds finds now; one without a row has lost its words. What was undone has none.
CREATE TABLE corrected (
  correction INTEGER NOT NULL REFERENCES corrections ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('anchor', 'other')),
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  PRIMARY KEY (correction, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX corrected_claims ON corrected (claim);

-- A thing that claims tell of, with what is held of it after corrections: its fullest claim gives the fields.
-- `key` is the least key of its claims. `details` are NULL where they are its claim's. `first` and `last` are whole days, for sorting and for spans; `day` is the
-- one under which a record is found: the first of its date, else (`is_dated` 0) that on which it was first reported.
CREATE TABLE records (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  family TEXT NOT NULL,
  type TEXT,
  status TEXT,
  claim INTEGER NOT NULL REFERENCES claims,
  details TEXT,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT,
  date_how TEXT,
  first TEXT,
  last TEXT,
  place INTEGER REFERENCES places,
  claims INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  conflicts INTEGER NOT NULL DEFAULT 0,
  confidence REAL NOT NULL,
  reported TEXT,
  is_reviewed INTEGER NOT NULL DEFAULT 0 CHECK (is_reviewed IN (0, 1)),
  is_dated INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(first, last, '') GLOB '[0-9]*') VIRTUAL,
  day TEXT NOT NULL GENERATED ALWAYS AS (
    substr(
      CASE WHEN first GLOB '[0-9]*' THEN first WHEN last GLOB '[0-9]*' THEN last ELSE coalesce(reported, '') END,
      1, 10
    )
  ) VIRTUAL
) STRICT;
CREATE INDEX records_by_day ON records (family, day, status, type, is_dated, date_precision, sources, place);
CREATE INDEX records_by_title ON records (type) WHERE family = 'office';
CREATE INDEX records_of_claim ON records (claim);
-- Which claims tell of a record; `part` as in `judgements`, where the claim tells of others too.
CREATE TABLE members (
  claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
  part TEXT NOT NULL DEFAULT '',
  record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
  PRIMARY KEY (claim, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_of_record ON members (record);
-- The families and parts by number, as they stand in the two tables below, which are the largest in rows.
CREATE TABLE families (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO families VALUES (0, 'event'), (1, 'statement'), (2, 'transfer'), (3, 'office'), (4, 'position'),
  (5, 'figure'), (6, 'rank');
CREATE TABLE parts (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO parts VALUES (0, 'actors'), (1, 'recipients'), (2, 'actors-for'), (3, 'recipients-for'),
  (4, 'speaker'), (5, 'speaker-for'), (6, 'addressee'), (7, 'addressee-for'), (8, 'giver'), (9, 'giver-for'),
  (10, 'receiver'), (11, 'receiver-for'), (12, 'carrier'), (13, 'carrier-for'), (14, 'holder'),
  (15, 'holder-for'), (16, 'toward'), (17, 'toward-for'), (18, 'of'), (19, 'of-for');
-- Who has a part in a record, by role ("actors", "giver"; "actors-for": whom an
-- actor acts for). `day` is the first day of the record's date, else the day on which it was first reported.
CREATE TABLE roles (
  actor INTEGER NOT NULL REFERENCES actors,
  family INTEGER NOT NULL REFERENCES families,
  day TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
  role INTEGER NOT NULL REFERENCES parts,
  position INTEGER NOT NULL,
  PRIMARY KEY (actor, family, day, record, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX roles_of_record ON roles (record);
-- Two actors on different sides of a record (who acts and for whom), each pair once: low < high. Both have a role
-- there too, by which an actor stays: to look for `high` as well, all rows would be gone through.
CREATE TABLE dyads (
  low INTEGER NOT NULL REFERENCES actors,
  high INTEGER NOT NULL,
  family INTEGER NOT NULL REFERENCES families,
  day TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
  PRIMARY KEY (low, high, family, day, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX dyads_of_record ON dyads (record);

-- Where a report disagrees with itself (`document`), or reports with each other: then `about` is what is in
-- dispute, the key of a record, of a claim or of an actor, and `scope` what it was found in.
CREATE TABLE conflicts (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  document INTEGER REFERENCES documents ON DELETE CASCADE,
  about TEXT,
  scope TEXT,
  why TEXT NOT NULL
) STRICT;
CREATE INDEX conflicts_in_document ON conflicts (document) WHERE document IS NOT NULL;
CREATE INDEX conflicts_about ON conflicts (about) WHERE about IS NOT NULL;
CREATE INDEX conflicts_of_scope ON conflicts (scope) WHERE scope IS NOT NULL;
-- One of the values in a conflict: the words of a report (`start`, `stop`, `quote`), or a claim that gives it.
CREATE TABLE sides (
  conflict INTEGER NOT NULL REFERENCES conflicts ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  resolved TEXT,
  claim INTEGER NOT NULL DEFAULT 0,
  start INTEGER,
  stop INTEGER,
  quote TEXT,
  PRIMARY KEY (conflict, position, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX sides_of_claim ON sides (claim) WHERE claim > 0;

-- ---------------------------------------------------------------- words

CREATE VIRTUAL TABLE document_words USING fts5 (
  title, text, content = 'documents', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
-- The words of statements, positions and what else is said at length; `rowid` is the record.
CREATE VIRTUAL TABLE record_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- ---------------------------------------------------------------- flat views

-- Records with what is held of them, whether it is their claim's or another's beside it.
CREATE VIEW held AS
SELECT r.id, r.key, r.family, r.type, r.status, coalesce(r.details, c.details) AS details, r.date_start, r.date_end,
       r.date_precision, r.date_how, r.place, r.claims, r.sources, r.conflicts, r.confidence, r.reported,
       r.is_reviewed
FROM records r LEFT JOIN claims c ON c.id = r.claim;

-- One row for each actor of a record's part, with the codes that other data sets use.
CREATE VIEW participants AS
SELECT r.key AS record, r.family, p.name AS role, o.position, a.key AS actor, a.name, a.kind, a.country, a.sectors,
       a.wikidata, a.plover, a.cow, a.cameo
FROM roles o JOIN parts p ON p.id = o.role JOIN records r ON r.id = o.record JOIN actors a ON a.id = o.actor;

-- Events, one row for each whatever the number of reports. `actors` and `recipients` are names joined by "; ",
-- the `…_for` columns the states or bodies they act for, the `…_codes` columns those bodies' CAMEO codes (their
-- own where they act for nobody).
CREATE VIEW events AS
SELECT r.key AS id, r.type, r.details ->> 'mode' AS mode, r.status, r.details ->> '$.act.type' AS act_type,
       r.details ->> '$.act.status' AS act_status, r.details ->> 'contexts' AS contexts,
       r.details ->> '$.count.value' AS count, r.details ->> 'reciprocal' AS reciprocal,
       r.date_start, r.date_end, r.date_precision, r.date_how,
       (SELECT group_concat(name, '; ' ORDER BY position) FROM participants p
        WHERE p.record = r.key AND role = 'actors') AS actors,
       (SELECT group_concat(name, '; ' ORDER BY position) FROM participants p
        WHERE p.record = r.key AND role = 'actors-for') AS actors_for,
       (SELECT group_concat(DISTINCT cameo) FROM participants p
        WHERE p.record = r.key AND role IN ('actors', 'actors-for')) AS actors_codes,
       (SELECT group_concat(name, '; ' ORDER BY position) FROM participants p
        WHERE p.record = r.key AND role = 'recipients') AS recipients,
       (SELECT group_concat(name, '; ' ORDER BY position) FROM participants p
        WHERE p.record = r.key AND role = 'recipients-for') AS recipients_for,
       (SELECT group_concat(DISTINCT cameo) FROM participants p
        WHERE p.record = r.key AND role IN ('recipients', 'recipients-for')) AS recipients_codes,
       l.name AS place, l.country AS place_country, l.admin AS place_admin, l.latitude, l.longitude,
       l.geonames, l.facility, r.reported, r.claims, r.sources, r.conflicts, r.confidence, r.is_reviewed
FROM held r LEFT JOIN places l ON l.id = r.place WHERE r.family = 'event';

CREATE VIEW statements AS
SELECT r.key AS id,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'speaker') AS speaker,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'speaker-for') AS speaker_for,
       r.details ->> 'speaker_text' AS speaker_text,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'addressee') AS addressee,
       r.details ->> 'kind' AS kind, r.details ->> 'channel' AS channel, r.details ->> 'text' AS text,
       r.date_start, r.date_end, r.date_precision, r.reported, r.claims, r.sources, r.conflicts, r.confidence,
       r.is_reviewed
FROM held r WHERE r.family = 'statement';

CREATE VIEW transfers AS
SELECT r.key AS id,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'giver') AS giver,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'giver-for') AS giver_for,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'receiver') AS receiver,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'receiver-for') AS receiver_for,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'carrier') AS carrier,
       r.details ->> 'item' AS item, r.details ->> 'amount' AS amount, r.details ->> 'unit' AS unit,
       r.details ->> '$.si.value' AS si_value, r.details ->> '$.si.unit' AS si_unit,
       r.details ->> 'bound' AS bound, r.status, r.details ->> 'counting' AS counting,
       r.date_start, r.date_end, r.date_precision, r.reported, r.claims, r.sources, r.conflicts, r.confidence,
       r.is_reviewed
FROM held r WHERE r.family = 'transfer';

CREATE VIEW offices AS
SELECT r.key AS id,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'holder') AS holder,
       (SELECT country FROM participants p WHERE p.record = r.key AND role = 'holder') AS country,
       r.details ->> 'title' AS title, r.details ->> 'of' AS of, r.details ->> 'portfolio' AS portfolio,
       r.details ->> 'standing' AS standing, r.details ->> 'start' AS start, r.details ->> 'end' AS "end",
       r.reported, r.claims, r.sources, r.conflicts, r.confidence, r.is_reviewed
FROM held r WHERE r.family = 'office';

CREATE VIEW positions AS
SELECT r.key AS id,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'holder') AS holder,
       r.details ->> 'stance' AS stance, r.details ->> 'about' AS about,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'toward') AS toward,
       r.date_start, r.date_end, r.date_precision, r.reported, r.claims, r.sources, r.conflicts, r.confidence,
       r.is_reviewed
FROM held r WHERE r.family = 'position';

CREATE VIEW figures AS
SELECT r.key AS id, r.details ->> 'value' AS value, r.details ->> 'bound' AS bound,
       r.details ->> 'what' AS what,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'of') AS of,
       r.date_start, r.date_end, r.date_precision, r.reported, r.claims, r.sources, r.conflicts, r.confidence,
       r.is_reviewed
FROM held r WHERE r.family = 'figure';

CREATE VIEW ranks AS
SELECT r.key AS id, r.details ->> 'rank' AS rank, r.details ->> 'of' AS of, r.details ->> 'scope' AS scope,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'holder') AS holder,
       (SELECT name FROM participants p WHERE p.record = r.key AND role = 'toward') AS toward,
       r.date_start, r.date_end, r.date_precision, r.reported, r.claims, r.sources, r.conflicts, r.confidence,
       r.is_reviewed
FROM held r WHERE r.family = 'rank';

-- Every claim of a record with its report and its words: what `dragoman show` prints.
CREATE VIEW quotes AS
SELECT r.key AS record, c.key AS claim, d.key AS document, d.publisher, d.published, d.url, d.title, e.field,
       e.start, e.stop, e.quote
FROM evidence e JOIN claims c ON c.id = e.claim JOIN members m ON m.claim = c.id
JOIN records r ON r.id = m.record JOIN documents d ON d.id = c.document;

-- Conflicts with one row for each side and claim.
CREATE VIEW disagreements AS
SELECT k.key AS conflict, k.kind, k.about, d.key AS document, k.why, s.value, s.resolved, c.key AS claim, s.quote
FROM conflicts k LEFT JOIN documents d ON d.id = k.document JOIN sides s ON s.conflict = k.id
LEFT JOIN claims c ON c.id = s.claim;
