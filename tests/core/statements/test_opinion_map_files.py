"""openData folders are read exactly, or refused in one sentence; the command prints JSON and nothing else."""

import json
from pathlib import Path

import numpy as np
import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.opinion_map import map_command
from core.statements.open_data import UnreadableConversation, read_conversation, read_votes
from core.statements.vote_columns import plain_columns

EXAMPLE = Path(__file__).parents[3] / "examples/conversation"
HEADER = "timestamp,datetime,comment-id,voter-id,vote\n"
COMMENTS = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"


def folder(path: Path, votes: str, comments: str = COMMENTS) -> Path:
    (path / "votes.csv").write_bytes(votes.encode())
    (path / "comments.csv").write_bytes(comments.encode())
    return path


def printed(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    map_command(path, as_json=True)
    return dict(json.loads(capsys.readouterr().out))


def test_the_recorded_conversation_is_mapped(capsys: pytest.CaptureFixture[str]) -> None:
    """334 people, 148 statements, 17,335 votes without re-votes; 57 rejected."""
    answer = printed(EXAMPLE, capsys)
    assert [answer[key] for key in ("participants", "statements", "votes")] == [334, 148, 17335]
    assert len(list(answer["moderated_out"])) == 57  # type: ignore[call-overload]
    assert read_conversation(EXAMPLE).summary["topic"] == "Tax HiveMind Window"


def test_rows_in_another_order_give_the_same_bytes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exports differ in order from one tool to the next."""
    head, *rows = (EXAMPLE / "votes.csv").read_text().splitlines(keepends=True)
    np.random.default_rng(0).shuffle(rows)
    folder(tmp_path, "".join([head, *rows]), (EXAMPLE / "comments.csv").read_text())
    map_command(EXAMPLE, as_json=True)
    expected = capsys.readouterr().out
    map_command(tmp_path, as_json=True)
    assert capsys.readouterr().out == expected


def test_the_latest_vote_wins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Recorded files hold re-votes, not always in order; on a tie the later row counts."""
    rows = "9,x,0,1,1\n5,x,0,1,-1\n" + "5,x,0,2,1\n5,x,0,2,0\n"
    answer = printed(folder(tmp_path, HEADER + rows), capsys)
    assert (answer["votes"], answer["mean"]) == (2, [0.5])


def test_meta_and_rejected_statements_are_moderated_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A statement without a row is in, one without a vote isn't there; bodies may run over lines."""
    votes = HEADER + "".join(f"1,x,{what},{who},1\n" for what in range(5) for who in range(3))
    comments = (
        "comment-id,moderated,is-meta,comment-body\n"
        '0,-1,false,"no, ""never"""\n1,1,true,"two\nlines"\n2,0,0,waiting\n3,-1,1,both\n9,-1,true,unseen\n'
    )
    answer = printed(folder(tmp_path, votes, comments), capsys)
    assert (answer["moderated_out"], answer["meta"], answer["statement_ids"]) == (
        [0, 1, 3],
        [1, 3],
        [0, 1, 2, 3, 4],
    )


@pytest.mark.parametrize("votes", [HEADER, "", HEADER.strip(), HEADER + "\n"])
def test_a_file_without_votes_is_a_map_without_people(
    votes: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An export taken before the first vote can be read."""
    assert printed(folder(tmp_path, votes), capsys)["participants"] == 0


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("1,x,0,1", "line 3: 4 fields instead of 5"),
        ("1,x,0,1,1,1", "line 3: 6 fields"),
        ("1,x,0,a,1", "line 3: voter-id is 'a'"),
        ("1,x,,1,1", "line 3: comment-id is ''"),
        ("1,x,0,1,2", "vote number 2 is 2"),
        ("1,x,0,1,1.5", "line 3: vote is '1.5'"),
        ('1,"x,0,1,1', "line 3"),
        ("99999999999999999999,x,0,1,1", "line 3: timestamp"),
    ],
)
def test_a_malformed_row_is_named_in_one_sentence(
    row: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, nothing on stdout, the line on stderr."""
    with pytest.raises(typer.Exit) as ended:
        map_command(folder(tmp_path, f"{HEADER}1,x,0,0,1\n{row}\n"), as_json=True)
    out, err = capsys.readouterr()
    assert (ended.value.exit_code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_a_missing_folder_or_column_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the file or the column."""
    with pytest.raises(typer.Exit) as ended:
        map_command(tmp_path / "nowhere", as_json=True)
    assert ended.value.exit_code == 2
    assert "votes.csv" in capsys.readouterr().err
    with pytest.raises(UnreadableConversation, match="no column vote"):
        read_votes(folder(tmp_path, "timestamp,comment-id,voter-id\n1,1,1\n") / "votes.csv")
    with pytest.raises(UnreadableConversation, match="must be true or false"):
        read_conversation(folder(tmp_path, HEADER, "comment-id,is-meta\n1,maybe\n"))
    (tmp_path / "votes.csv").write_bytes(HEADER.encode() + b'1,"\xff",1,1,1\n')
    with pytest.raises(UnreadableConversation, match="UTF-8"):
        read_votes(tmp_path / "votes.csv")


def test_a_folder_without_comments_is_mapped_and_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every statement counts as accepted then; stdout stays pure JSON."""
    (tmp_path / "votes.csv").write_text(HEADER + "1,x,0,1,1\n")
    map_command(tmp_path, as_json=True)
    out, err = capsys.readouterr()
    assert json.loads(out)["votes"] == 1
    assert "comments.csv" in err


def test_without_json_a_few_lines_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """A person at a terminal sees the consensus in words."""
    map_command(EXAMPLE, as_json=False)
    out = capsys.readouterr().out
    assert out.startswith("334 people, 148 statements, 17335 votes.")
    assert "Good quality, accessible public services" in out


@given(
    st.lists(st.tuples(*[st.integers(-(10**17), 10**17)] * 4)),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_the_quick_reader_reads_integers_exactly(
    rows: list[tuple[int, ...]], newline: str, ended: bool
) -> None:
    """It takes the place of the csv module, so it must read what that reads."""
    lines = ["d,c,b,a", *(",".join(map(str, row)) for row in rows)]
    content = newline.join(lines).encode() + (newline.encode() if ended else b"")
    columns = plain_columns(content, ["a", "d"])
    assert columns is not None
    assert [column.tolist() for column in columns] == [[row[3] for row in rows], [row[0] for row in rows]]


@pytest.mark.parametrize(
    "body",
    ["1,2,3", "1,2\n3\n", "1, 2\n", "1,x\n", "\n1,2\n", '"1",2\n', "1,2\n\n3,4\n", "1,-\n", "1\n2,3,4\n"],
)
def test_the_quick_reader_leaves_anything_odd_to_the_careful_one(body: str) -> None:
    """It never guesses."""
    assert plain_columns(f"a,b\n{body}".encode(), ["a", "b"]) is None


def test_many_blocks_are_read_as_one(tmp_path: Path) -> None:
    """A file larger than a block loses no line where blocks meet."""
    rows = np.arange(300_000)
    (tmp_path / "votes.csv").write_text(
        HEADER + "".join(f"{n},x,{n % 7},{n},{n % 3 - 1}\n" for n in rows.tolist())
    )
    ballots = read_votes(tmp_path / "votes.csv")
    assert np.array_equal(ballots.timestamps, rows)
    assert np.array_equal(ballots.signs, rows % 3 - 1)
