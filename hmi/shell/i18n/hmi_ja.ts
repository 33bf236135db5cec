<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AgendaDay</name>
    <message>
        <source>Today, %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>前の日</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>次の日</translation>
    </message>
</context>
<context>
    <name>AgendaNext</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>今</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln min</source>
        <translation>
            <numerusform>%Ln分後</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1 h</source>
        <translation>%1時間後</translation>
    </message>
    <message>
        <source>In %1 h %2 min</source>
        <translation>%1時間%2分後</translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>All day</source>
        <translation>終日</translation>
    </message>
</context>
<context>
    <name>AgendaTemplate</name>
    <message>
        <source>Nothing planned</source>
        <translation>予定はありません</translation>
    </message>
</context>
<context>
    <name>AppTile</name>
    <message>
        <source>Stopped working</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>起動中</translation>
    </message>
</context>
<context>
    <name>AppsPage</name>
    <message>
        <source>All apps</source>
        <translation>全アプリ</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>These apps cannot be used</source>
        <translation>使えないアプリ</translation>
    </message>
    <message>
        <source>Another app stands in its place. Remove one of the two.</source>
        <translation>別のアプリが同じ場所を使っています。どちらかを削除してください。</translation>
    </message>
    <message>
        <source>It has faults. Its maker has to mend it.</source>
        <translation>アプリに問題があります。提供元による修正が必要です。</translation>
    </message>
    <message>
        <source>No apps are installed</source>
        <translation>アプリがインストールされていません</translation>
    </message>
</context>
<context>
    <name>CardTrouble</name>
    <message>
        <source>Not responding</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>Stopped working</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>使えません</translation>
    </message>
    <message>
        <source>It stopped five times and rests now.</source>
        <translation>5回停止したため休止しています。</translation>
    </message>
    <message>
        <source>Everything else keeps running.</source>
        <translation>ほかの機能は動作しています。</translation>
    </message>
    <message>
        <source>Touch to see why.</source>
        <translation>理由はタッチで表示</translation>
    </message>
</context>
<context>
    <name>ChartTemplate</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>まだ表示するものがありません</translation>
    </message>
</context>
<context>
    <name>ClimateBar</name>
    <message>
        <source>Driver</source>
        <translation>運転席</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>Defrost</source>
        <translation>曇り取り</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>風量</translation>
    </message>
    <message>
        <source>Passenger</source>
        <translation>助手席</translation>
    </message>
</context>
<context>
    <name>ClimateWords</name>
    <message>
        <source>%1: waiting for the car</source>
        <translation>%1：車の応答を待っています</translation>
    </message>
    <message>
        <source>%1: the car did not answer</source>
        <translation>%1：車から応答がありません</translation>
    </message>
    <message>
        <source>%1: the car refused</source>
        <translation>%1：車が受け付けませんでした</translation>
    </message>
    <message>
        <source>No connection to the car</source>
        <translation>車と接続していません</translation>
    </message>
    <message>
        <source>Driver temperature</source>
        <translation>運転席の温度</translation>
    </message>
    <message>
        <source>Passenger temperature</source>
        <translation>助手席の温度</translation>
    </message>
    <message>
        <source>Driver seat heating</source>
        <translation>運転席のシートヒーター</translation>
    </message>
    <message>
        <source>Passenger seat heating</source>
        <translation>助手席のシートヒーター</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>風量</translation>
    </message>
    <message>
        <source>Defrost</source>
        <translation>曇り取り</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>全アプリ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>DrivingObject</name>
    <message>
        <source>Typing and messages are available when parked</source>
        <translation>入力とメッセージは駐車中に使えます</translation>
    </message>
    <message>
        <source>Driving: short lists, no typing, no messages</source>
        <translation>走行中：リストは短く、入力とメッセージはできません</translation>
    </message>
    <message>
        <source>The car&apos;s state is unknown: everything is as while driving</source>
        <translation>車の状態が不明なため、走行中と同じ制限です</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>Back to the form</source>
        <translation>フォームに戻る</translation>
    </message>
</context>
<context>
    <name>FormRow</name>
    <message>
        <source>%1, needed</source>
        <translation>%1（必須）</translation>
    </message>
    <message>
        <source>Touch to enter</source>
        <translation>タッチして入力</translation>
    </message>
</context>
<context>
    <name>FormTemplate</name>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>GaugeDial</name>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>HomeCard</name>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
</context>
<context>
    <name>HomeEmpty</name>
    <message>
        <source>Apps are not available right now</source>
        <translation>現在アプリを利用できません</translation>
    </message>
    <message>
        <source>No app has anything to show</source>
        <translation>表示できるアプリはありません</translation>
    </message>
    <message>
        <source>They come back by themselves.</source>
        <translation>自動的に復帰します。</translation>
    </message>
    <message>
        <source>Open an app, and its card stays here.</source>
        <translation>アプリを開くと、ここにカードが残ります。</translation>
    </message>
    <message>
        <source>All apps</source>
        <translation>全アプリ</translation>
    </message>
</context>
<context>
    <name>HomeHeader</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>大文字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>MoreRow</name>
    <message numerus="yes">
        <source>%Ln more when parked</source>
        <translation>
            <numerusform>駐車中にあと%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading more</source>
        <translation>さらに読み込み中</translation>
    </message>
</context>
<context>
    <name>NoticeFace</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>すべて消去</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more when parked</source>
        <translation>
            <numerusform>駐車中にあと%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>お知らせはありません</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>PageState</name>
    <message>
        <source>Wait a moment, or close it. Everything else keeps running.</source>
        <translation>しばらく待つか、閉じてください。ほかの機能はそのまま使えます。</translation>
    </message>
    <message>
        <source>It starts again by itself. Everything else keeps running.</source>
        <translation>自動的に再起動します。ほかの機能はそのまま使えます。</translation>
    </message>
    <message>
        <source>Restart it to try again. Everything else keeps running.</source>
        <translation>再起動してください。ほかの機能はそのまま使えます。</translation>
    </message>
    <message>
        <source>It has stopped too often. Everything else keeps running.</source>
        <translation>何度も停止しました。ほかの機能はそのまま使えます。</translation>
    </message>
    <message>
        <source>You can open it again.</source>
        <translation>もう一度開くことができます。</translation>
    </message>
    <message>
        <source>It has faults. Its maker has to mend it.</source>
        <translation>アプリに問題があります。提供元による修正が必要です。</translation>
    </message>
    <message>
        <source>Apps cannot be started at the moment. It is tried again by itself.</source>
        <translation>現在アプリを起動できません。自動的に再試行します。</translation>
    </message>
    <message>
        <source>The app is not installed.</source>
        <translation>アプリがインストールされていません。</translation>
    </message>
</context>
<context>
    <name>PageTrouble</name>
    <message>
        <source>%1 is not responding</source>
        <translation>%1が応答しません</translation>
    </message>
    <message>
        <source>%1 has stopped unexpectedly</source>
        <translation>%1が予期せず停止しました</translation>
    </message>
    <message>
        <source>%1 rests until the next start of the car</source>
        <translation>%1は次に車を始動するまで休止します</translation>
    </message>
    <message>
        <source>%1 cannot run</source>
        <translation>%1は実行できません</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1は閉じています</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>もう一度開く</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
</context>
<context>
    <name>RearView</name>
    <message>
        <source>Rear view</source>
        <translation>後方映像</translation>
    </message>
    <message>
        <source>The rear picture stands still</source>
        <translation>後方映像が止まっています</translation>
    </message>
    <message>
        <source>No rear picture</source>
        <translation>後方映像がありません</translation>
    </message>
    <message>
        <source>Look over your shoulder and use your mirrors</source>
        <translation>目視とミラーで確認してください</translation>
    </message>
</context>
<context>
    <name>RestrictionRow</name>
    <message>
        <source>Parked</source>
        <translation>駐車中</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>停車中</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>走行中</translation>
    </message>
    <message>
        <source>Driving state unknown</source>
        <translation>走行状態不明</translation>
    </message>
    <message>
        <source>Everything is available</source>
        <translation>すべて利用できます</translation>
    </message>
</context>
<context>
    <name>ScrollKeys</name>
    <message>
        <source>Scroll</source>
        <translation>スクロール</translation>
    </message>
</context>
<context>
    <name>SettingCard</name>
    <message>
        <source>Available when parked</source>
        <translation>駐車中に利用できます</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>昼</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Driver&apos;s seat</source>
        <translation>運転席の位置</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>キロメートル</translation>
    </message>
    <message>
        <source>Miles</source>
        <translation>マイル</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Announce messages while driving</source>
        <translation>走行中にメッセージを通知</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Still loading</source>
        <translation>読み込み中です</translation>
    </message>
    <message>
        <source>This takes longer than usual. It appears here as soon as it is ready.</source>
        <translation>通常より時間がかかっています。準備ができ次第ここに表示します。</translation>
    </message>
</context>
<context>
    <name>StatusHead</name>
    <message>
        <source>%1, outside %2</source>
        <translation>%1、外気温 %2</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1, outside %2</source>
        <translation>%1、外気温 %2</translation>
    </message>
</context>
<context>
    <name>StatusObject</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>date: Qt&apos;s format letters</comment>
        <translation>M月d日 dddd</translation>
    </message>
</context>
<context>
    <name>StatusSigns</name>
    <message>
        <source>Connected</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notice(s)</source>
        <translation>
            <numerusform>お知らせ%Ln件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1 down</source>
        <translation>%1を下げる</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1を上げる</translation>
    </message>
</context>
<context>
    <name>TemplateObject</name>
    <message>
        <source>Available when parked</source>
        <translation>駐車中に利用できます</translation>
    </message>
    <message>
        <source>This step is available when parked</source>
        <translation>この操作は駐車中に利用できます</translation>
    </message>
</context>
<context>
    <name>TestPicture</name>
    <message>
        <source>Test picture, no camera</source>
        <translation>テスト映像（カメラなし）</translation>
    </message>
</context>
<context>
    <name>TextInputField</name>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>TimeEditor</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>TimeSpinner</name>
    <message>
        <source>Hours</source>
        <translation>時</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>%1 up</source>
        <translation>%1を上げる</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1を下げる</translation>
    </message>
</context>
<context>
    <name>TypingEditor</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
</context>
</TS>
