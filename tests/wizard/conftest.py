import pytest


@pytest.fixture
def home(tmp_path):
    return tmp_path / "compact"


@pytest.fixture
def no_editor(monkeypatch):
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
