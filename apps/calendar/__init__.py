"""Calendar: the day's meetings from one CalDAV account."""  # noqa: A005 - an app's folder, never on sys.path
