<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AgendaDay</name>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaNext</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In %1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>All day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaTemplate</name>
    <message>
        <source>Nothing planned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppTile</name>
    <message>
        <source>Stopped working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppsPage</name>
    <message>
        <source>All apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These apps cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apps are not available right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No apps are installed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardTrouble</name>
    <message>
        <source>Not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stopped five times and rests now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else keeps running.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartTemplate</name>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClimateBar</name>
    <message>
        <source>Driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defrost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passenger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClimateWords</name>
    <message>
        <source>%1: waiting for the car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the car did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the car refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passenger temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver seat heating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passenger seat heating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defrost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrivingObject</name>
    <message>
        <source>Typing and messages are available when parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving: short lists, no typing, no messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The car&apos;s state is unknown: everything is as while driving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>Back to the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>%1, needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch to enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormTemplate</name>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GaugeDial</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeCard</name>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeEmpty</name>
    <message>
        <source>Apps are not available right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No app has anything to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come back by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an app, and its card stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All apps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoreRow</name>
    <message numerus="yes">
        <source>%n more when parked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeFace</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more when parked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No notices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>The app does not answer. You can close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app has stopped unexpectedly. You can restart it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app has failed too often and rests until the next start of the car.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apps cannot be started at the moment. It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageTrouble</name>
    <message>
        <source>%1 is not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has stopped unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rests until the next start of the car</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressTemplate</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RearView</name>
    <message>
        <source>Rear view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rear picture stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rear picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look over your shoulder and use your mirrors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestrictionRow</name>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving state unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is available</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScrollKeys</name>
    <message>
        <source>Scroll</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingCard</name>
    <message>
        <source>Available when parked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver&apos;s seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announce messages while driving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Still loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes longer than usual. It appears here as soon as it is ready.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkeletonTiles</name>
    <message>
        <source>Still loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes longer than usual. It appears here as soon as it is ready.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusHead</name>
    <message>
        <source>%1, outside %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1, outside %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusObject</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>date: Qt&apos;s format letters</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusSigns</name>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1 down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateObject</name>
    <message>
        <source>Available when parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is available when parked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TestPicture</name>
    <message>
        <source>Test picture, no camera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextInputField</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeSpinner</name>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
