"""The client tests are read only when they are wanted: what they import is not installed for `make test`."""


def pytest_ignore_collect(collection_path, config):
    return True if config.option.markexpr == "not clients" and collection_path.suffix == ".py" else None
