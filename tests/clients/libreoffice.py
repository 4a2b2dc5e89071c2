"""LibreOffice as a reader of what we write: a file in, what it understood of it out."""

import subprocess


def convert(file, form, folder):
    """`file` as LibreOffice saves it in `form`; a profile of its own, so that runs do not wait for one another."""
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", form, "--outdir", folder, file],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return folder / f"{file.stem}.{form.partition(':')[0]}"
