"""Clauses and brands are found from a checkout, an editable install, a wheel, and a wheel made from the sdist."""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# What is asked of every installation: that it finds its data, and that it can build from it.
ASK = """
import json
from compose import paths
from compose.library.load import standard
from compose.brand.load import standard as brand
print(json.dumps([str(paths.data_root()), len(standard().clauses), brand().name]))
"""
pytestmark = pytest.mark.timeout(170)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A wheel of the checkout, and a wheel of the sdist of the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    hatch(ROOT, "wheel", folder / "wheel")
    hatch(ROOT, "sdist", folder)
    (packed,) = folder.glob("*.tar.gz")
    with tarfile.open(packed) as file:
        file.extractall(folder / "source", filter="data")
    (source,) = (folder / "source").iterdir()
    hatch(source, "wheel", folder / "again")
    return {"wheel": only(folder / "wheel"), "wheel of the sdist": only(folder / "again")}


def only(folder):
    (found,) = folder.glob("*.whl")
    return found


def hatch(source, target, folder):
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", folder]
    subprocess.run(command, cwd=source, check=True, capture_output=True)


@pytest.fixture
def python(tmp_path):
    """The interpreter of a fresh environment that has our dependencies and nothing of ours."""
    home = tmp_path / "venv"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    binary = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site = sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)})
    # Path files of a folder that a path file names are not read: our own editable install does not come along.
    Path(site, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return binary


def ask(python, where):
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run([python, "-c", ASK], cwd=where, env=clean, check=True, capture_output=True, text=True)
    root, clauses, brand = json.loads(done.stdout)
    assert clauses > 90
    assert brand == "Default"
    return Path(root)


def install(python, *what):
    command = [sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-build-isolation", *what]
    subprocess.run(command, check=True, capture_output=True)


def test_it_is_found_from_a_checkout(python):
    assert ask(python, ROOT) == ROOT


def test_it_is_found_from_an_editable_install(python, tmp_path):
    install(python, "--editable", ROOT)
    assert ask(python, tmp_path) == ROOT


@pytest.mark.parametrize("kind", ["wheel", "wheel of the sdist"])
def test_it_is_found_from_a(kind, built, python, tmp_path):
    install(python, built[kind])
    root = ask(python, tmp_path)
    assert root.name == "_data"
    assert {path.name for path in root.iterdir()} == {"branding", "clauses", "examples"}
    assert (root / "examples" / "camden" / "compact.yaml").is_file()


def test_a_wheel_carries_no_build_of_the_examples(built):
    with zipfile.ZipFile(built["wheel"]) as file:
        assert [name for name in file.namelist() if "/out/" in name or "/kept/" in name] == []


def test_both_wheels_hold_the_same(built):
    names = []
    for wheel in built.values():
        with zipfile.ZipFile(wheel) as file:
            names.append({name for name in file.namelist() if not name.endswith("RECORD")})
    assert names[0] == names[1]
