"""Tables of the cache, one script per version; a script once shipped is never edited."""

MIGRATIONS = [
    """
    CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE calendars (
        url TEXT PRIMARY KEY, name TEXT NOT NULL, stamp TEXT NOT NULL, token TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID;
    CREATE TABLE items (
        id INTEGER PRIMARY KEY, calendar TEXT NOT NULL REFERENCES calendars(url) ON DELETE CASCADE,
        href TEXT NOT NULL, etag TEXT NOT NULL, body BLOB NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('fresh', 'done', 'bad')),
        tries INTEGER NOT NULL DEFAULT 0,
        last TEXT,
        UNIQUE (calendar, href)
    );
    CREATE TABLE flaws (
        item INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE, kind TEXT NOT NULL, title TEXT NOT NULL
    );
    CREATE INDEX flaws_item ON flaws(item);
    CREATE TABLE instances (
        item INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
        key TEXT NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, record BLOB NOT NULL, description TEXT NOT NULL
    );
    CREATE INDEX instances_item ON instances(item);
    CREATE INDEX instances_low ON instances(low);
    CREATE INDEX instances_key ON instances(key);
    CREATE TABLE told (key TEXT NOT NULL, moment TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (key, moment))
        WITHOUT ROWID;
    """
]
"""``low`` and ``high`` are about when an instance begins and ends, in seconds since 1970: up to 14 hours wrong for dates
and floating times, which depend on where the driver is."""
