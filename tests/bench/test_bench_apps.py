"""The apps that are measured."""

from hmi.emulator.bench.unit import bench_apps


def test_what_is_installed_are_apps_and_not_the_files_beside_them() -> None:
    assert [folder.name for folder in bench_apps()] == ["page", "rows", "signals"]
    assert all((folder / "app.py").is_file() for folder in bench_apps())
