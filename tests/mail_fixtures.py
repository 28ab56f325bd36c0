"""A town and a mail server, for tests. A test file asks for them by `pytest_plugins`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from archive.folder import write_configuration, write_registers
from archive.registers import Party, Person, Role, Term, Theme
from conftest import PROJECT
from mail_office import Certificate, Office, as_seen, running
from mail_town import ASKED, SETTINGS, SITE, Town, answered, lists_file, other


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A town of which the archive has one older question, at the tag `eerst`."""
    made = Town(tmp_path)
    write_configuration(made.folder, PROJECT, SETTINGS)
    configuration = made.folder / "mkdocs.yml"
    configuration.write_text(f"{configuration.read_text()}site_url: {SITE}\n")
    people = [
        Person("A. Jansen"),
        Person("B. Bakker"),
        Person("W. Wethouder", (Term(Role.ALDERMAN),)),
    ]
    write_registers(made.folder, [Party("Groen"), Party("Rood & Blauw")], people, [Theme("Wonen")])
    made.lists.parent.mkdir()
    lists_file(made.lists)
    made.git("init", "--initial-branch", "main")
    made.commit(answered(other("2025-009", replace(ASKED, submitted=dt.date(2025, 11, 3)))))
    made.git("tag", "eerst")
    return made


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    folder = tmp_path_factory.mktemp("certificate")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    names = [x509.DNSName("localhost")]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    found = Certificate(folder / "cert.pem", folder / "key.pem")
    found.file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    found.key.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return found


@pytest.fixture
def office(certificate: Certificate, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """A mail server that is spoken to by STARTTLS, and that the command knows of."""
    for found, port in running(certificate, at_once=False):
        as_seen(monkeypatch, certificate, port, "starttls")
        yield found


@pytest.fixture
def safe_office(certificate: Certificate, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """A mail server that is spoken to in TLS from the start, and that the command knows of."""
    for found, port in running(certificate, at_once=True):
        as_seen(monkeypatch, certificate, port, "tls")
        yield found
