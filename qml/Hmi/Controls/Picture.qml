pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hmi.Theme

/// A picture with round corners; they are painted in the colour of the surface behind it, so no mask is needed.
Item {
    id: root

    required property string source
    required property color surface
    property real cornerRadius: Theme.radiusSmall

    Rectangle {
        anchors.fill: parent
        color: Theme.surface2
        visible: picture.status !== Image.Ready
    }
    Image {
        id: picture

        anchors.fill: parent
        source: root.source
        sourceSize.width: width
        sourceSize.height: height
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
    }
    Shape {
        anchors.fill: parent

        ShapePath {
            strokeWidth: -1
            fillColor: root.surface
            fillRule: ShapePath.OddEvenFill

            PathRectangle {
                width: root.width
                height: root.height
            }
            PathRectangle {
                width: root.width
                height: root.height
                radius: root.cornerRadius
            }
        }
    }
}
