<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgendaDay</name>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>Vorheriger Tag</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Nächster Tag</translation>
    </message>
</context>
<context>
    <name>AgendaNext</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln min</source>
        <translation>
            <numerusform>In %Ln Min.</numerusform>
            <numerusform>In %Ln Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1 h</source>
        <translation>In %1 Std.</translation>
    </message>
    <message>
        <source>In %1 h %2 min</source>
        <translation>In %1 Std. %2 Min.</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>All day</source>
        <translation>Ganztägig</translation>
    </message>
</context>
<context>
    <name>AgendaTemplate</name>
    <message>
        <source>Nothing planned</source>
        <translation>Nichts geplant</translation>
    </message>
</context>
<context>
    <name>AppTile</name>
    <message>
        <source>Stopped working</source>
        <translation>Abgestürzt</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
</context>
<context>
    <name>AppsPage</name>
    <message>
        <source>All apps</source>
        <translation>Alle Apps</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>These apps cannot be used</source>
        <translation>Diese Apps sind nicht verwendbar</translation>
    </message>
    <message>
        <source>Another app stands in its place. Remove one of the two.</source>
        <translation>Eine andere App steht an ihrer Stelle. Entferne eine der beiden.</translation>
    </message>
    <message>
        <source>It has faults. Its maker has to mend it.</source>
        <translation>Die App ist fehlerhaft. Der Hersteller muss sie reparieren.</translation>
    </message>
    <message>
        <source>No apps are installed</source>
        <translation>Es sind keine Apps installiert</translation>
    </message>
</context>
<context>
    <name>CardTrouble</name>
    <message>
        <source>Not responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Stopped working</source>
        <translation>Abgestürzt</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>It stopped five times and rests now.</source>
        <translation>Fünfmal abgestürzt; die App bleibt vorerst aus.</translation>
    </message>
    <message>
        <source>Everything else keeps running.</source>
        <translation>Alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>Touch to see why.</source>
        <translation>Berühre die Karte für den Grund.</translation>
    </message>
</context>
<context>
    <name>ChartTemplate</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
</context>
<context>
    <name>ClimateBar</name>
    <message>
        <source>Driver</source>
        <translation>Fahrer</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Sitz</translation>
    </message>
    <message>
        <source>Defrost</source>
        <translation>Scheibe</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>Gebläse</translation>
    </message>
    <message>
        <source>Passenger</source>
        <translation>Beifahrer</translation>
    </message>
</context>
<context>
    <name>ClimateWords</name>
    <message>
        <source>%1: waiting for the car</source>
        <translation>%1: warte auf das Auto</translation>
    </message>
    <message>
        <source>%1: the car did not answer</source>
        <translation>%1: Das Auto antwortet nicht</translation>
    </message>
    <message>
        <source>%1: the car refused</source>
        <translation>%1: Das Auto lehnt ab</translation>
    </message>
    <message>
        <source>No connection to the car</source>
        <translation>Keine Verbindung zum Auto</translation>
    </message>
    <message>
        <source>Driver temperature</source>
        <translation>Temperatur Fahrer</translation>
    </message>
    <message>
        <source>Passenger temperature</source>
        <translation>Temperatur Beifahrer</translation>
    </message>
    <message>
        <source>Driver seat heating</source>
        <translation>Sitzheizung Fahrer</translation>
    </message>
    <message>
        <source>Passenger seat heating</source>
        <translation>Sitzheizung Beifahrer</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>Gebläse</translation>
    </message>
    <message>
        <source>Defrost</source>
        <translation>Scheibenheizung</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>Alle Apps</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>DrivingObject</name>
    <message>
        <source>Typing and messages are available when parked</source>
        <translation>Tippen und Nachrichten gibt es beim Parken</translation>
    </message>
    <message>
        <source>Driving: short lists, no typing, no messages</source>
        <translation>Unterwegs: kurze Listen, kein Tippen, keine Nachrichten</translation>
    </message>
    <message>
        <source>The car&apos;s state is unknown: everything is as while driving</source>
        <translation>Fahrzustand unbekannt: alles ist wie während der Fahrt</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>%1, needed</source>
        <translation>%1, erforderlich</translation>
    </message>
    <message>
        <source>Touch to enter</source>
        <translation>Zum Eingeben berühren</translation>
    </message>
</context>
<context>
    <name>FormTemplate</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>GaugeDial</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>HomeCard</name>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
</context>
<context>
    <name>HomeEmpty</name>
    <message>
        <source>Apps are not available right now</source>
        <translation>Apps sind gerade nicht verfügbar</translation>
    </message>
    <message>
        <source>No app has anything to show</source>
        <translation>Keine App hat etwas zu zeigen</translation>
    </message>
    <message>
        <source>They come back by themselves.</source>
        <translation>Die Apps kommen von selbst zurück.</translation>
    </message>
    <message>
        <source>Open an app, and its card stays here.</source>
        <translation>Öffne eine App, und ihre Karte bleibt hier.</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>Alle Apps</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>MoreRow</name>
    <message numerus="yes">
        <source>%Ln more when parked</source>
        <translation>
            <numerusform>%Ln weiterer, wenn geparkt</numerusform>
            <numerusform>%Ln weitere, wenn geparkt</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading more</source>
        <translation>Lädt weitere</translation>
    </message>
</context>
<context>
    <name>NoticeFace</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more when parked</source>
        <translation>
            <numerusform>%Ln weiterer, wenn geparkt</numerusform>
            <numerusform>%Ln weitere, wenn geparkt</numerusform>
        </translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>Keine Mitteilungen</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Wait a moment, or close it. Everything else keeps running.</source>
        <translation>Warte kurz oder schließe die App. Alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>It starts again by itself. Everything else keeps running.</source>
        <translation>Startet von selbst neu. Alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>Restart it to try again. Everything else keeps running.</source>
        <translation>Starte die App neu. Alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>It has stopped too often. Everything else keeps running.</source>
        <translation>Zu oft abgestürzt. Alles andere läuft weiter.</translation>
    </message>
    <message>
        <source>You can open it again.</source>
        <translation>Du kannst die App wieder öffnen.</translation>
    </message>
    <message>
        <source>It has faults. Its maker has to mend it.</source>
        <translation>Die App ist fehlerhaft. Der Hersteller muss sie reparieren.</translation>
    </message>
    <message>
        <source>Apps cannot be started at the moment. It is tried again by itself.</source>
        <translation>Apps lassen sich gerade nicht starten. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The app is not installed.</source>
        <translation>Die App ist nicht installiert.</translation>
    </message>
</context>
<context>
    <name>PageTrouble</name>
    <message>
        <source>%1 is not responding</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 has stopped unexpectedly</source>
        <translation>%1 ist abgestürzt</translation>
    </message>
    <message>
        <source>%1 rests until the next start of the car</source>
        <translation>%1 bleibt bis zum nächsten Start des Autos aus</translation>
    </message>
    <message>
        <source>%1 cannot run</source>
        <translation>%1 kann nicht laufen</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1 ist geschlossen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>In progress</source>
        <translation>Läuft</translation>
    </message>
</context>
<context>
    <name>RearView</name>
    <message>
        <source>Rear view</source>
        <translation>Rückansicht</translation>
    </message>
    <message>
        <source>The rear picture stands still</source>
        <translation>Das Rückbild steht still</translation>
    </message>
    <message>
        <source>No rear picture</source>
        <translation>Kein Rückbild</translation>
    </message>
    <message>
        <source>Look over your shoulder and use your mirrors</source>
        <translation>Schau über die Schulter und in die Spiegel</translation>
    </message>
</context>
<context>
    <name>RestrictionRow</name>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Im Stand</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Driving state unknown</source>
        <translation>Fahrzustand unbekannt</translation>
    </message>
    <message>
        <source>Everything is available</source>
        <translation>Alles ist verfügbar</translation>
    </message>
</context>
<context>
    <name>ScrollKeys</name>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
</context>
<context>
    <name>SettingCard</name>
    <message>
        <source>Available when parked</source>
        <translation>Verfügbar, wenn geparkt</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Sehr groß</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Driver&apos;s seat</source>
        <translation>Fahrersitz</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>Kilometer</translation>
    </message>
    <message>
        <source>Miles</source>
        <translation>Meilen</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Announce messages while driving</source>
        <translation>Nachrichten während der Fahrt ankündigen</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Still loading</source>
        <translation>Lädt noch</translation>
    </message>
    <message>
        <source>This takes longer than usual. It appears here as soon as it is ready.</source>
        <translation>Das dauert länger als sonst. Es erscheint hier, sobald es bereit ist.</translation>
    </message>
</context>
<context>
    <name>StatusHead</name>
    <message>
        <source>%1, outside %2</source>
        <translation>%1, außen %2</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1, outside %2</source>
        <translation>%1, außen %2</translation>
    </message>
</context>
<context>
    <name>StatusObject</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>date: Qt&apos;s format letters</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
</context>
<context>
    <name>StatusSigns</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notice(s)</source>
        <translation>
            <numerusform>%Ln Mitteilung</numerusform>
            <numerusform>%Ln Mitteilungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1 down</source>
        <translation>%1 niedriger</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 höher</translation>
    </message>
</context>
<context>
    <name>TemplateObject</name>
    <message>
        <source>Available when parked</source>
        <translation>Verfügbar, wenn geparkt</translation>
    </message>
    <message>
        <source>This step is available when parked</source>
        <translation>Dieser Schritt ist verfügbar, wenn geparkt</translation>
    </message>
</context>
<context>
    <name>TestPicture</name>
    <message>
        <source>Test picture, no camera</source>
        <translation>Testbild, keine Kamera</translation>
    </message>
</context>
<context>
    <name>TextInputField</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>TimeEditor</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>TimeSpinner</name>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1 höher</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 niedriger</translation>
    </message>
</context>
<context>
    <name>TypingEditor</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
</TS>
