<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AgendaDay</name>
    <message>
        <source>Today, %1</source>
        <translation>اليوم، %1</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>اليوم التالي</translation>
    </message>
</context>
<context>
    <name>AgendaNext</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln min</source>
        <translation>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
            <numerusform>بعد %Ln د</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1 h</source>
        <translation>بعد %1 س</translation>
    </message>
    <message>
        <source>In %1 h %2 min</source>
        <translation>بعد %1 س %2 د</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>All day</source>
        <translation>طوال اليوم</translation>
    </message>
</context>
<context>
    <name>AgendaTemplate</name>
    <message>
        <source>Nothing planned</source>
        <translation>لا شيء مخطط له</translation>
    </message>
</context>
<context>
    <name>AppTile</name>
    <message>
        <source>Stopped working</source>
        <translation>توقف عن العمل</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>لا يستجيب</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>قيد البدء</translation>
    </message>
</context>
<context>
    <name>AppsPage</name>
    <message>
        <source>All apps</source>
        <translation>التطبيقات</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>These apps cannot be used</source>
        <translation>لا يمكن استخدام هذه التطبيقات</translation>
    </message>
    <message>
        <source>Another app stands in its place. Remove one of the two.</source>
        <translation>تطبيق آخر يشغل مكانه. أزل أحدهما.</translation>
    </message>
    <message>
        <source>It has faults. Its maker has to mend it.</source>
        <translation>به أخطاء. يجب أن يصلحه مطوّره.</translation>
    </message>
    <message>
        <source>No apps are installed</source>
        <translation>لا توجد تطبيقات مثبتة</translation>
    </message>
</context>
<context>
    <name>CardTrouble</name>
    <message>
        <source>Not responding</source>
        <translation>لا يستجيب</translation>
    </message>
    <message>
        <source>Stopped working</source>
        <translation>توقف عن العمل</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>لا يمكن استخدامه</translation>
    </message>
    <message>
        <source>It stopped five times and rests now.</source>
        <translation>توقف خمس مرات، وسيبقى مغلقًا الآن.</translation>
    </message>
    <message>
        <source>Everything else keeps running.</source>
        <translation>كل ما عداه يواصل العمل.</translation>
    </message>
    <message>
        <source>Touch to see why.</source>
        <translation>المس لمعرفة السبب.</translation>
    </message>
</context>
<context>
    <name>ChartTemplate</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>لا شيء للعرض بعد</translation>
    </message>
</context>
<context>
    <name>ClimateBar</name>
    <message>
        <source>Driver</source>
        <translation>السائق</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>المقعد</translation>
    </message>
    <message>
        <source>Defrost</source>
        <translation>الزجاج</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>المروحة</translation>
    </message>
    <message>
        <source>Passenger</source>
        <translation>الراكب</translation>
    </message>
</context>
<context>
    <name>ClimateWords</name>
    <message>
        <source>%1: waiting for the car</source>
        <translation>%1: في انتظار السيارة</translation>
    </message>
    <message>
        <source>%1: the car did not answer</source>
        <translation>%1: السيارة لم تستجب</translation>
    </message>
    <message>
        <source>%1: the car refused</source>
        <translation>%1: السيارة رفضت</translation>
    </message>
    <message>
        <source>No connection to the car</source>
        <translation>لا اتصال بالسيارة</translation>
    </message>
    <message>
        <source>Driver temperature</source>
        <translation>حرارة السائق</translation>
    </message>
    <message>
        <source>Passenger temperature</source>
        <translation>حرارة الراكب</translation>
    </message>
    <message>
        <source>Driver seat heating</source>
        <translation>تدفئة مقعد السائق</translation>
    </message>
    <message>
        <source>Passenger seat heating</source>
        <translation>تدفئة مقعد الراكب</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>المروحة</translation>
    </message>
    <message>
        <source>Defrost</source>
        <translation>إزالة ضباب الزجاج</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>الصوت</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>التطبيقات</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>DrivingObject</name>
    <message>
        <source>Typing and messages are available when parked</source>
        <translation>الكتابة والرسائل متاحة عند الوقوف</translation>
    </message>
    <message>
        <source>Driving: short lists, no typing, no messages</source>
        <translation>أثناء القيادة: قوائم قصيرة، بلا كتابة ولا رسائل</translation>
    </message>
    <message>
        <source>The car&apos;s state is unknown: everything is as while driving</source>
        <translation>حالة السيارة غير معروفة: كل شيء كما أثناء القيادة</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>Back to the form</source>
        <translation>العودة إلى النموذج</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>%1, needed</source>
        <translation>%1، مطلوب</translation>
    </message>
    <message>
        <source>Touch to enter</source>
        <translation>المس للإدخال</translation>
    </message>
</context>
<context>
    <name>FormTemplate</name>
    <message>
        <source>Working</source>
        <translation>جارٍ العمل</translation>
    </message>
</context>
<context>
    <name>GaugeDial</name>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
</context>
<context>
    <name>HomeCard</name>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
</context>
<context>
    <name>HomeEmpty</name>
    <message>
        <source>Apps are not available right now</source>
        <translation>التطبيقات غير متاحة الآن</translation>
    </message>
    <message>
        <source>No app has anything to show</source>
        <translation>لا يوجد تطبيق لديه ما يعرضه</translation>
    </message>
    <message>
        <source>They come back by themselves.</source>
        <translation>ستعود من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Open an app, and its card stays here.</source>
        <translation>افتح تطبيقًا وستبقى بطاقته هنا.</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>التطبيقات</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>أحرف كبيرة</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>MoreRow</name>
    <message numerus="yes">
        <source>%Ln more when parked</source>
        <translation>
            <numerusform>لا مزيد عند الوقوف</numerusform>
            <numerusform>عنصر آخر عند الوقوف</numerusform>
            <numerusform>عنصران آخران عند الوقوف</numerusform>
            <numerusform>%Ln عناصر أخرى عند الوقوف</numerusform>
            <numerusform>%Ln عنصرًا آخر عند الوقوف</numerusform>
            <numerusform>%Ln عنصر آخر عند الوقوف</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading more</source>
        <translation>جارٍ تحميل المزيد</translation>
    </message>
</context>
<context>
    <name>NoticeFace</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notices</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>مسح الكل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more when parked</source>
        <translation>
            <numerusform>لا مزيد عند الوقوف</numerusform>
            <numerusform>عنصر آخر عند الوقوف</numerusform>
            <numerusform>عنصران آخران عند الوقوف</numerusform>
            <numerusform>%Ln عناصر أخرى عند الوقوف</numerusform>
            <numerusform>%Ln عنصرًا آخر عند الوقوف</numerusform>
            <numerusform>%Ln عنصر آخر عند الوقوف</numerusform>
        </translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>لا توجد إشعارات</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Wait a moment, or close it. Everything else keeps running.</source>
        <translation>انتظر لحظة أو أغلقه. كل شيء آخر يعمل.</translation>
    </message>
    <message>
        <source>It starts again by itself. Everything else keeps running.</source>
        <translation>سيبدأ من جديد تلقائيًا. كل شيء آخر يعمل.</translation>
    </message>
    <message>
        <source>Restart it to try again. Everything else keeps running.</source>
        <translation>أعد تشغيله للمحاولة من جديد. كل شيء آخر يعمل.</translation>
    </message>
    <message>
        <source>It has stopped too often. Everything else keeps running.</source>
        <translation>توقف مرات كثيرة. كل شيء آخر يعمل.</translation>
    </message>
    <message>
        <source>You can open it again.</source>
        <translation>يمكنك فتحه من جديد.</translation>
    </message>
    <message>
        <source>It has faults. Its maker has to mend it.</source>
        <translation>به أخطاء. يجب أن يصلحه مطوّره.</translation>
    </message>
    <message>
        <source>Apps cannot be started at the moment. It is tried again by itself.</source>
        <translation>لا يمكن تشغيل التطبيقات الآن. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The app is not installed.</source>
        <translation>التطبيق غير مثبت.</translation>
    </message>
</context>
<context>
    <name>PageTrouble</name>
    <message>
        <source>%1 is not responding</source>
        <translation>%1 لا يستجيب</translation>
    </message>
    <message>
        <source>%1 has stopped unexpectedly</source>
        <translation>توقف %1 بشكل غير متوقع</translation>
    </message>
    <message>
        <source>%1 rests until the next start of the car</source>
        <translation>يبقى %1 مغلقًا حتى التشغيل التالي للسيارة</translation>
    </message>
    <message>
        <source>%1 cannot run</source>
        <translation>لا يمكن تشغيل %1</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1 مغلق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>فتح مجددًا</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>In progress</source>
        <translation>قيد التنفيذ</translation>
    </message>
</context>
<context>
    <name>RearView</name>
    <message>
        <source>Rear view</source>
        <translation>الرؤية الخلفية</translation>
    </message>
    <message>
        <source>The rear picture stands still</source>
        <translation>الصورة الخلفية متوقفة</translation>
    </message>
    <message>
        <source>No rear picture</source>
        <translation>لا توجد صورة خلفية</translation>
    </message>
    <message>
        <source>Look over your shoulder and use your mirrors</source>
        <translation>انظر من فوق كتفك واستخدم المرايا</translation>
    </message>
</context>
<context>
    <name>RestrictionRow</name>
    <message>
        <source>Parked</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>واقفة</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>أثناء القيادة</translation>
    </message>
    <message>
        <source>Driving state unknown</source>
        <translation>حالة القيادة غير معروفة</translation>
    </message>
    <message>
        <source>Everything is available</source>
        <translation>كل شيء متاح</translation>
    </message>
</context>
<context>
    <name>ScrollKeys</name>
    <message>
        <source>Scroll</source>
        <translation>تمرير</translation>
    </message>
</context>
<context>
    <name>SettingCard</name>
    <message>
        <source>Available when parked</source>
        <translation>متاح عند الوقوف</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>نهار</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>ليل</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Driver&apos;s seat</source>
        <translation>مقعد السائق</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>كيلومتر</translation>
    </message>
    <message>
        <source>Miles</source>
        <translation>ميل</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>درجة الحرارة</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>تقليل الحركة</translation>
    </message>
    <message>
        <source>Announce messages while driving</source>
        <translation>الإعلان عن الرسائل أثناء القيادة</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Still loading</source>
        <translation>ما زال التحميل جاريًا</translation>
    </message>
    <message>
        <source>This takes longer than usual. It appears here as soon as it is ready.</source>
        <translation>يستغرق هذا وقتًا أطول من المعتاد. سيظهر هنا حالما يجهز.</translation>
    </message>
</context>
<context>
    <name>StatusHead</name>
    <message>
        <source>%1, outside %2</source>
        <translation>%1، الخارج %2</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1, outside %2</source>
        <translation>%1، الخارج %2</translation>
    </message>
</context>
<context>
    <name>StatusObject</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>date: Qt&apos;s format letters</comment>
        <translation>dddd، d MMMM</translation>
    </message>
</context>
<context>
    <name>StatusSigns</name>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notice(s)</source>
        <translation>
            <numerusform>لا إشعارات</numerusform>
            <numerusform>إشعار واحد</numerusform>
            <numerusform>إشعاران</numerusform>
            <numerusform>%Ln إشعارات</numerusform>
            <numerusform>%Ln إشعارًا</numerusform>
            <numerusform>%Ln إشعار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1 down</source>
        <translation>خفض %1</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>رفع %1</translation>
    </message>
</context>
<context>
    <name>TemplateObject</name>
    <message>
        <source>Available when parked</source>
        <translation>متاح عند الوقوف</translation>
    </message>
    <message>
        <source>This step is available when parked</source>
        <translation>هذه الخطوة متاحة عند الوقوف</translation>
    </message>
</context>
<context>
    <name>TestPicture</name>
    <message>
        <source>Test picture, no camera</source>
        <translation>صورة اختبار، بلا كاميرا</translation>
    </message>
</context>
<context>
    <name>TextInputField</name>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
</context>
<context>
    <name>TimeEditor</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>TimeSpinner</name>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>رفع %1</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>خفض %1</translation>
    </message>
</context>
<context>
    <name>TypingEditor</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
</TS>
