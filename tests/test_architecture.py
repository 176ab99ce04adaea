"""The promises of the architecture page, checked on the source itself."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import validator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "validator"
ROOMS = (
    "model",
    "language",
    "reading",
    "extraction",
    "checking",
    "diagnosis",
    "reporting",
    "annotating",
    "deciding",
    "authoring",
    "configuration",
    "web",
    "cli",
)
TOUCHES_THE_WORLD = (
    *("validator.cli", "validator.web", "validator.reading.files", "validator.language.files"),
    *("validator.reading.office", "validator.reading.hushed"),
)
WORLDLY_MODULES = {
    *(
        "asyncio",
        "http",
        "logging",
        "multiprocessing",
        "os",
        "random",
        "shutil",
        "signal",
        "socket",
        "subprocess",
        "tempfile",
        "time",
        "urllib",
    ),
    *("webbrowser", "importlib.resources"),
}
HARMLESS = {"os.PathLike", "os.fspath", "urllib.parse.quote"}
WORLDLY_CALLS = {"breakpoint", "input", "open", "print"}
WORLDLY_ATTRIBUTES = {
    *("environ", "getenv", "stderr", "stdin", "stdout", "now", "today", "utcnow"),
    *(
        "exists",
        "glob",
        "is_dir",
        "is_file",
        "iterdir",
        "mkdir",
        "read_bytes",
        "read_text",
        "rglob",
        "stat",
        "unlink",
        "write_bytes",
        "write_text",
    ),
}
VAGUE_NAMES = {"base", "common", "core", "helper", "helpers", "manager", "managers", "misc", "tools", "util", "utils"}
FOUND_BY_FOLDER = {"families", "formats", "functions", "lints", "mutations"}
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
PUBLIC = [
    *("Check", "Figure", "Finding", "PackError", "Record", "Result", "Severity"),
    *("check_file", "check_files", "check_records", "check_text", "load_rules"),
]
MOST_PUBLIC_NAMES = 12

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    """Give the dotted name of a module of the project."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
TEST_FILES = sorted((ROOT / "tests").rglob("*.py"))
each_module = pytest.mark.parametrize("name", MODULES)


def _room(name: str) -> str:
    """Give the room of a module. The front of the package (``validator``, ``validator.api`` …) has none: it stands between the rooms and the command line."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in ROOMS else ""


def _imports(tree: ast.AST) -> Iterator[str]:
    """Give every imported module or name, ``x.y`` for ``from x import y``, also of imports inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import hides its room"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _module(target: str) -> str:
    """Give the module of ours that an imported name belongs to; empty for those of others."""
    return next((name for name in (target, target.rpartition(".")[0]) if name in MODULES), "")


def _functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def _public(tree: ast.Module) -> list[str] | None:
    """Give the names of ``__all__``; None without one."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]:
            return list(ast.literal_eval(node.value))
    return None


def _defined(tree: ast.Module) -> set[str]:
    """Give every name that a module binds at its outermost level."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.If):
            names |= _defined(ast.Module(node.body, []))
        else:
            names |= {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)}
    return names


@each_module
def test_imports_point_down(name: str) -> None:
    """A module imports from its own room and from the rooms before it, never from a later one."""
    room = _room(name)
    if not room:
        return

    allowed = set(ROOMS[: ROOMS.index(room) + 1])
    if room == "cli":
        allowed.add("")

    assert {target for target in _imports(TREES[name]) if _module(target) and _room(_module(target)) not in allowed} == set()


def test_every_room_is_known() -> None:
    """The folders of the package are exactly the rooms of the house."""
    assert {path.parent.name for path in PACKAGE.glob("*/__init__.py")} == set(ROOMS)


def test_no_import_cycles() -> None:
    """The modules can be put into one order in which each imports only earlier ones."""
    graph = {name: {_module(target) for target in _imports(tree)} - {"", name} for name, tree in TREES.items()}

    order = list(TopologicalSorter(graph).static_order())

    assert set(order) >= set(MODULES)


@each_module
def test_only_the_outer_ring_touches_the_world(name: str) -> None:
    """Files, screen, clock, environment and network are met in the command line, in the two modules that read files, in the one that calls an office program and in the one that hushes libraries, nowhere else."""
    if any(name == outer or name.startswith(outer + ".") for outer in TOUCHES_THE_WORLD):
        return

    tree = TREES[name]
    touched = {
        target
        for target in _imports(tree)
        if target not in HARMLESS and WORLDLY_MODULES & {target, target.split(".")[0], target.rpartition(".")[0]}
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WORLDLY_CALLS:
            touched.add(f"line {node.lineno}: {node.func.id}()")
        elif isinstance(node, ast.Attribute) and node.attr in WORLDLY_ATTRIBUTES:
            touched.add(f"line {node.lineno}: .{node.attr}")
    assert touched == set()


@each_module
def test_modules_are_short(name: str) -> None:
    """No module is longer than a reader can hold in mind."""
    assert len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@each_module
def test_functions_are_short(name: str) -> None:
    """No function, docstring included, is longer than a screen."""
    long = {function.name: function.end_lineno - function.lineno + 1 for function in _functions(TREES[name]) if function.end_lineno}
    assert {key: lines for key, lines in long.items() if lines > LONGEST_FUNCTION} == {}


@each_module
def test_module_names_say_what_is_inside(name: str) -> None:
    """No module or folder is called by a word that fits anything."""
    assert VAGUE_NAMES.isdisjoint(name.split("."))


@each_module
def test_every_module_lists_its_public_names(name: str) -> None:
    """A module has a docstring and says in ``__all__`` what it offers, and offers nothing that it does not have."""
    tree = TREES[name]
    assert ast.get_docstring(tree)

    public = _public(tree)
    defines = [node for node in tree.body if isinstance(node, Function | ast.ClassDef)]
    assert public is not None or not defines, "no __all__"
    assert set(public or []) <= _defined(tree) | {"__version__"}


@each_module
def test_every_public_name_is_explained(name: str) -> None:
    """Each public function and class, and each public method of a public class, has a docstring."""
    tree = TREES[name]
    public = set(_public(tree) or [])
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name in public]
    explained: list[ast.ClassDef | Function] = [node for node in tree.body if isinstance(node, Function) and node.name in public]
    explained += classes
    explained += [node for owner in classes for node in owner.body if isinstance(node, Function) and not node.name.startswith("_")]

    assert [node.name for node in explained if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("name", [name for name in MODULES if _room(name) in {"model", "language"}])
def test_no_binary_fractions_on_the_exact_path(name: str) -> None:
    """Figures are never floats: the rooms that calculate have no float literal but for how sure a reading is, and never convert to float."""
    tree = TREES[name]
    weights = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) in {"structure", "confidence"} and node.value
    }

    literals = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, float) and id(node) not in weights
    ]
    conversions = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "float"]

    assert (literals, conversions) == ([], [])


@pytest.mark.parametrize("path", TEST_FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_test_states_its_property(path: Path) -> None:
    """Every test has a docstring that says in a sentence what holds."""
    tests = [function for function in _functions(ast.parse(path.read_text(encoding="utf-8"))) if function.name.startswith("test_")]
    assert [test.name for test in tests if not (ast.get_docstring(test) or "").endswith(".")] == []


@pytest.mark.parametrize(
    "name", [name for name, path in MODULES.items() if path.parent.name in FOUND_BY_FOLDER and path.stem != "__init__"]
)
def test_every_part_has_its_test(name: str) -> None:
    """Each part that is found by its folder (reader, family of statements, function, output) has a test module or a file of cases of its own."""
    part = MODULES[name].relative_to(PACKAGE)
    module = ROOT / "tests" / part.with_name(f"test_{part.name}")
    cases = ROOT / "tests" / "cases" / part.parts[0] / f"{part.stem}.yaml"

    assert module.is_file() or cases.is_file(), f"neither {module.relative_to(ROOT)} nor {cases.relative_to(ROOT)}"


def test_the_public_interface_is_small_and_known() -> None:
    """The package offers exactly these names; a new one is a decision, not an accident."""
    assert sorted(validator.__all__) == sorted(PUBLIC)
    assert len(validator.__all__) <= MOST_PUBLIC_NAMES


def test_the_project_speaks_of_itself_alone() -> None:
    """No tracked file names a folder of somebody's machine."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")

    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    machine = [f"/{folder}/" for folder in ("work", "tmp", "root", "home", "Users")]
    files = [ROOT / name for name in listed if name and (ROOT / name).is_file()]
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8", errors="replace") for path in files}

    assert [(name, folder) for name, text in texts.items() for folder in machine if folder in text] == []
