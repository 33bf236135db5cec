<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgendaNext</name>
    <message numerus="yes">
        <source>In %Ln min</source>
        <translation>
            <numerusform>In %Ln min</numerusform>
            <numerusform>In %Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreRow</name>
    <message numerus="yes">
        <source>%Ln more when parked</source>
        <translation>
            <numerusform>%Ln more when parked</numerusform>
            <numerusform>%Ln more when parked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message numerus="yes">
        <source>%Ln more when parked</source>
        <translation>
            <numerusform>%Ln more when parked</numerusform>
            <numerusform>%Ln more when parked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusSigns</name>
    <message numerus="yes">
        <source>%Ln notice(s)</source>
        <translation>
            <numerusform>%Ln notice</numerusform>
            <numerusform>%Ln notices</numerusform>
        </translation>
    </message>
</context>
</TS>
