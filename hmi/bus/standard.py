"""What every D-Bus object answers: Peer, Introspectable, Properties; and where a call belongs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hmi.bus.interface import Interface, Member, Property
from hmi.bus.message import Kind, Message, answer
from hmi.bus.service import Service, snake
from hmi.bus.signature import parse
from hmi.bus.values import decode_all, encode_all
from hmi.bus.variant import Variant

PEER = "org.freedesktop.DBus.Peer"
INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
PROPERTIES = "org.freedesktop.DBus.Properties"
MACHINE_ID = Path("/etc/machine-id")
HEAD = """<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"
"http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">
"""
STANDARD_XML = f"""<interface name="{PEER}">
<method name="Ping"/>
<method name="GetMachineId"><arg name="id" type="s" direction="out"/></method>
</interface>
<interface name="{INTROSPECTABLE}">
<method name="Introspect"><arg name="xml" type="s" direction="out"/></method>
</interface>
<interface name="{PROPERTIES}">
<method name="Get"><arg name="interface" type="s" direction="in"/><arg name="name" type="s" direction="in"/>
<arg name="value" type="v" direction="out"/></method>
<method name="GetAll"><arg name="interface" type="s" direction="in"/>
<arg name="values" type="a{{sv}}" direction="out"/></method>
<method name="Set"><arg name="interface" type="s" direction="in"/><arg name="name" type="s" direction="in"/>
<arg name="value" type="v" direction="in"/></method>
<signal name="PropertiesChanged"><arg name="interface" type="s"/><arg name="changed" type="a{{sv}}"/>
<arg name="invalidated" type="as"/></signal>
</interface>
"""

WireVariant = Callable[[str, Any], Any]


class UnknownError(Exception):
    """There is nothing here that could answer; name of org.freedesktop.DBus.Error."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.name = name


class Standard:
    """Answers from what is exported."""

    def __init__(self, services: dict[str, list[Service]], wire_variant: WireVariant) -> None:
        self._services = services
        self._wire_variant = wire_variant

    def answer(self, call: Message) -> Message | None:
        """The answer to a standard call, None when the call is a service's."""
        if call.interface == PEER:
            return self._peer(call)
        if call.interface == INTROSPECTABLE and call.member == "Introspect" and not call.signature:
            return answer(call, "s", [self._introspection(call.path)])
        if call.interface == PROPERTIES:
            return self._properties(call)
        return None

    def find(self, call: Message) -> tuple[Service, Member]:
        """The service and method that a call means."""
        for service, interface in self._interfaces_at(call.path):
            if call.interface in ("", interface.name) and call.member in interface.methods:
                member = interface.methods[call.member]
                if call.signature != member.signature:
                    text = f"{call.member} takes {member.signature or 'nothing'!r}, not {call.signature!r}"
                    raise UnknownError("InvalidArgs", text)
                return service, member
        raise UnknownError("UnknownMethod", f"no method {call.interface}.{call.member} at {call.path}")

    def _interfaces_at(self, path: str) -> list[tuple[Service, Interface]]:
        if path not in self._services:
            raise UnknownError("UnknownObject", f"there is no object at {path}")
        return [(service, interface) for service in self._services[path] for interface in service.interfaces().values()]

    def _peer(self, call: Message) -> Message:
        if call.member == "Ping":
            return answer(call)
        if call.member == "GetMachineId" and MACHINE_ID.exists():
            return answer(call, "s", [MACHINE_ID.read_text("ascii").strip()])
        raise UnknownError("UnknownMethod", f"no method {call.member} in {PEER}")

    def _introspection(self, path: str) -> str:
        below = path.rstrip("/") + "/"
        children = sorted({other[len(below) :].split("/")[0] for other in self._services if other.startswith(below)})
        if path not in self._services and not children:
            raise UnknownError("UnknownObject", f"there is no object at {path}")
        known = self._interfaces_at(path) if path in self._services else []
        xml = "".join(interface.xml for _, interface in known)
        nodes = "".join(f'<node name="{child}"/>' for child in children)
        return f"{HEAD}<node>{STANDARD_XML}{xml}{nodes}</node>"

    def _properties(self, call: Message) -> Message:
        takes = {"Get": "ss", "GetAll": "s", "Set": "ssv"}.get(call.member)
        if call.signature != takes:
            raise UnknownError("InvalidArgs", f"{call.member} with {call.signature!r} is no call of {PROPERTIES}")
        name = call.body[0]
        for service, interface in self._interfaces_at(call.path):
            if interface.name == name:
                return self._property(call, service, interface)
        raise UnknownError("UnknownInterface", f"no interface {name!r} at {call.path}")

    def _property(self, call: Message, service: Service, interface: Interface) -> Message:
        if call.member == "GetAll":
            names = [name for name, one in interface.properties.items() if one.readable]
            return self._made(call, "a{sv}", _values(service, interface, names))
        found = interface.properties.get(call.body[1])
        if found is None:
            raise UnknownError("UnknownProperty", f"no property {call.body[1]!r} in {interface.name}")
        if call.member == "Get":
            return self._made(call, "v", Variant(found.kind.text, getattr(service, snake(found.name))))
        return self._set(call, service, found)

    def _set(self, call: Message, service: Service, found: Property) -> Message:
        given = call.body[2]
        if not found.writable:
            raise UnknownError("PropertyReadOnly", f"{found.name} cannot be set")
        if given.signature != found.kind.text:
            raise UnknownError("InvalidArgs", f"{found.name} is a {found.kind.text!r}, not a {given.signature!r}")
        setattr(service, snake(found.name), decode_all((found.kind,), [given.value], call.fds)[0])
        return answer(call)

    def _made(self, call: Message, signature: str, value: Any) -> Message:
        body, fds = encode_all(parse(signature), (value,), self._wire_variant)
        return answer(call, signature, body, fds)


def properties_changed(path: str, service: Service, names: tuple[str, ...], wire_variant: WireVariant) -> list[Message]:
    """The signals that tell new values, one per interface."""
    made = []
    for interface in service.interfaces().values():
        mine = [name for name in names if name in interface.properties]
        if mine:
            values: tuple[Any, ...] = (interface.name, _values(service, interface, mine), [])
            body, fds = encode_all(parse("sa{sv}as"), values, wire_variant)
            signal = Message(Kind.SIGNAL, path=path, interface=PROPERTIES, member="PropertiesChanged", body=body)
            signal.signature, signal.fds = "sa{sv}as", fds
            made.append(signal)
    return made


def _values(service: Service, interface: Interface, names: list[str]) -> dict[str, Variant]:
    return {name: Variant(interface.properties[name].kind.text, getattr(service, snake(name))) for name in names}
