"""Whether there is a way out."""

import pytest

from hmi.shell.status.network import has_default_route

HEAD = "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n"
LOCAL = "eth0\t0011A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n"
DEFAULT = "eth0\t00000000\t0111A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n"
ZERO = "0" * 32
V6 = f"{ZERO} 00 {ZERO} 00 fe800000000000000000000000000001 00000400 00000001 00000000 00000003 {{}}\n"


@pytest.mark.parametrize(
    ("v4", "v6", "online"),
    [
        ("", "", False),
        (HEAD, "", False),
        (HEAD + LOCAL, "", False),
        (HEAD + LOCAL + DEFAULT, "", True),
        ("", V6.format("eth0"), True),
        ("", V6.format("lo"), False),
        ("garbage\nmore garbage", "garbage", False),
    ],
)
def test_a_default_route_is_a_way_out(v4: str, v6: str, online: bool) -> None:
    assert has_default_route(v4, v6) is online
