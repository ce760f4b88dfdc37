BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'lectern','m001_library','2026-11-22 20:41:41.237671+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'lectern','m002_every_door','2026-11-22 20:41:41.253260+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'lectern','m003_reading_desk','2026-11-22 20:41:41.255061+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'lectern','m004_smart_lists','2026-11-22 20:41:41.255530+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'lectern','m005_reading_lists','2026-11-22 20:41:41.255853+00:00');
CREATE TABLE apart (
    first INTEGER NOT NULL REFERENCES papers (id),
    second INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE TABLE "appearances" (
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    record_id INTEGER NOT NULL REFERENCES papers (id),
    since INTEGER NOT NULL,
    until INTEGER NOT NULL DEFAULT 4611686018427387904,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    rank INTEGER NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    PRIMARY KEY (digest_id, record_id, since)
) STRICT, WITHOUT ROWID;
INSERT INTO "appearances" VALUES(1,1,1,4611686018427387904,1,1,11,13);
INSERT INTO "appearances" VALUES(1,2,1,4611686018427387904,2,2,15,17);
INSERT INTO "appearances" VALUES(1,3,1,4611686018427387904,3,3,19,21);
INSERT INTO "appearances" VALUES(1,4,1,4611686018427387904,4,4,23,25);
INSERT INTO "appearances" VALUES(2,4,1,4611686018427387904,4,1,11,13);
INSERT INTO "appearances" VALUES(2,5,1,4611686018427387904,5,2,15,17);
INSERT INTO "appearances" VALUES(2,6,1,4611686018427387904,5,3,19,21);
CREATE TABLE changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, paper_id INTEGER NOT NULL) STRICT;
INSERT INTO "changes" VALUES(1,1);
INSERT INTO "changes" VALUES(2,2);
INSERT INTO "changes" VALUES(3,3);
INSERT INTO "changes" VALUES(4,4);
INSERT INTO "changes" VALUES(5,4);
INSERT INTO "changes" VALUES(6,4);
INSERT INTO "changes" VALUES(7,5);
INSERT INTO "changes" VALUES(8,6);
INSERT INTO "changes" VALUES(9,1);
INSERT INTO "changes" VALUES(10,4);
INSERT INTO "changes" VALUES(11,3);
INSERT INTO "changes" VALUES(12,1);
INSERT INTO "changes" VALUES(13,5);
INSERT INTO "changes" VALUES(14,6);
INSERT INTO "changes" VALUES(15,6);
CREATE TABLE contents (hash TEXT PRIMARY KEY, packed BLOB NOT NULL) STRICT;
INSERT INTO "contents" VALUES('6c44199eea78ab53c6590de5ba7991ce3c696f5a6808fbd126862a991ac8d32e',X'7801C5923F6BC33010C5777D8AEB5EFC27D9BA150A1DDAD2A185CE67EB1A8B483A739271FCED7BB61B680A812C21A3A4F7EE3DFDB848A331CF94210B45EBE20E7AEC4912B808130F0214D0793D357CB833E66368522BAE21639AE9F105305AC81D81502294B683964318A2CB93316F28506F8C79D597384FCE0C4FB4DAE17DF409BE85037CEC29ABB132E68B20E5C14ED0F1083C0B5A8CD010D85F975D1D6975C421342450017A8E54C023A480DE43A43CB2ECB513DAB4B44B59784FCB9F58AC7AE6DA11835E8D1D667009ACE0180B788F80FA07EFA9CD8E23F037D45555C11A398F58D4E2765D86C042AAC81435459BF6C4BD2740A1FB2541B509A7394315AB31B2DE0DA26D3F955ACB96E670ADD0E5DCA787B2A403061D52B0ECCA1941591567087E3AC57282B0FE87302F8A4B18D6D76758DF86E1C2A0ACCF417CF6D8BA79DDFFAEA2EEECC92AEE8EA24B506EAE8F72731B94470CE5E61CCD57E6708A72FB0FA55F149770DC5E9FE3F6361C1706E5B6303F56AAE85D');
INSERT INTO "contents" VALUES('e69cec02a732ed8f014521832dc7b9f339dd45d0e7106bf9b0cc3b66fb2bc827',X'7801C5903F4FC33010C5777F8A63470955DB85AD088981228622989DF868ACDA77D1D921CDB7E7F267804A482C88D1E7F7EEBDFB11F6C63C60862C48CED3115ADBA224F00403770218AD0FFAAAF87C65CCA1AB522DBE4263AA61F708961CE4064130A195BA819A63ECC8E7C198272BB05A1BB3D71F1A3767867B9CEDB0678E09DE85231C4E98D5A9CA3784943B3740C33D8449515B820AC12D3E375BD26CA12E5628B0061B98B0801DA4684300C2DCB39CB4957569EA97B2F009A7AB589C7AC6E264A38EFAC666F0099CD89E0A7826B07A45085867CF04FC0EAB9B9B35CC91E38A492DFED864882CA88A8CA429DAB4456E038215BC9E12549BEC3066A8623612EBAC136DFBA2DC6A7638866B8526E736DD96259E6DD42505CBB19C1894EBE2078877E2DD512B7DC5B8B9C0582D9ADF80DCFC3DC8CDFF805C28949B9F50BE7A0E9EBEA3DC5EA0FC5834BF41B9FD7B94DBFF41B95028B785F904F7BF79E5');
CREATE TABLE digests (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    date_text TEXT NOT NULL,
    month INTEGER,
    day INTEGER,
    year INTEGER,
    year_inferred INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 0,
    added TEXT NOT NULL
) STRICT;
INSERT INTO "digests" VALUES(1,'monday','/home/ada/d/monday.txt','Mar 12',3,12,2025,0,1,'2026-11-22T20:41:41+00:00');
INSERT INTO "digests" VALUES(2,'tuesday','/home/ada/d/tuesday.txt','Mar 13',3,13,2025,0,1,'2026-11-22T20:41:42+00:00');
CREATE TABLE doubts (
    first INTEGER NOT NULL REFERENCES papers (id),
    second INTEGER NOT NULL REFERENCES papers (id),
    score REAL NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE TABLE drafts (
    paper_id INTEGER PRIMARY KEY REFERENCES papers (id),
    body TEXT NOT NULL,
    was TEXT NOT NULL
) STRICT;
CREATE TABLE facts (
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    record_id INTEGER NOT NULL REFERENCES papers (id),
    since INTEGER NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (record_id, digest_id, since)
) STRICT, WITHOUT ROWID;
INSERT INTO "facts" VALUES(1,1,1,'{"links":[{"kind":"code","address":"https://example.org/owls/0"}]}');
INSERT INTO "facts" VALUES(1,2,1,'{"links":[{"kind":"code","address":"https://example.org/tides/1"}]}');
INSERT INTO "facts" VALUES(1,3,1,'{"links":[{"kind":"code","address":"https://example.org/glaciers/2"}]}');
INSERT INTO "facts" VALUES(1,4,1,'{"links":[{"kind":"code","address":"https://example.org/looms/3"}]}');
INSERT INTO "facts" VALUES(2,4,1,'{"links":[{"kind":"code","address":"https://example.org/looms/3"}]}');
INSERT INTO "facts" VALUES(2,5,1,'{"links":[{"kind":"code","address":"https://example.org/bridges/4"}]}');
INSERT INTO "facts" VALUES(2,6,1,'{"links":[{"kind":"code","address":"https://example.org/violins/5"}]}');
CREATE TABLE highlights (
    id TEXT PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES papers (id),
    part TEXT NOT NULL CHECK (part IN ('title', 'abstract')),
    exact TEXT NOT NULL CHECK (exact <> ''),
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    colour TEXT NOT NULL,
    comment TEXT NOT NULL,
    tags TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "highlights" VALUES('778149f1-b3fe-45c8-a77f-47a5d7eebafb',1,'abstract','We study how owls can be descr','','ibed from sketch num',0,30,'green','','[]','2026-11-22T20:41:42+00:00');
CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL,
    target INTEGER,
    verb TEXT NOT NULL,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    edits TEXT NOT NULL
) STRICT;
INSERT INTO "history" VALUES(1,1,NULL,'import','Import “monday.txt”','2026-11-22T20:41:41+00:00','[["version",[[0,[1]]],[[1,[1]]]]]');
INSERT INTO "history" VALUES(2,2,NULL,'import','Import “tuesday.txt”','2026-11-22T20:41:42+00:00','[["version",[[0,[2]]],[[1,[2]]]]]');
INSERT INTO "history" VALUES(3,3,NULL,'star','Starred: “Learning to Describe Owls from Sketch 0”','2026-11-22T20:41:42+00:00','[["starred",[[0,[1]]],[[1,[1]]]]]');
INSERT INTO "history" VALUES(4,4,NULL,'decide','Later: “Learning to Describe Tides from Sketch 1”','2026-11-22T20:41:42+00:00','[["decision",[["inbox",[2]]],[["later",[2]]]]]');
INSERT INTO "history" VALUES(5,5,NULL,'tag','Tagged owls/barn: 2 papers','2026-11-22T20:41:42+00:00','[["tag",[[null,["owls/barn"]]],[[["#3b82c4",1],["owls/barn"]]]],["tags",[[[],[1,4]]],[[["owls/barn"],[1,4]]]]]');
INSERT INTO "history" VALUES(6,6,NULL,'note','Note on: “Learning to Describe Glaciers from Sketch 2”','2026-11-22T20:41:42+00:00','[["note",[["",[3]]],[["My own words, see [[Learning to Describe Owls from Sketch 0]]",[3]]]]]');
INSERT INTO "history" VALUES(7,7,NULL,'highlight','Highlighted: “We study how owls can be descr”','2026-11-22T20:41:42+00:00','[["highlight",[[null,["778149f1-b3fe-45c8-a77f-47a5d7eebafb"]]],[[[1,"abstract","We study how owls can be descr","","ibed from sketch num",0,30,"green","","[]","2026-11-22T20:41:42+00:00"],["778149f1-b3fe-45c8-a77f-47a5d7eebafb"]]]]]');
INSERT INTO "history" VALUES(8,8,NULL,'watch','Watching for “sketch”','2026-11-22T20:41:42+00:00','[["watch",[[null,["sketch"]]],[[["#3b82c4",1],["sketch"]]]]]');
INSERT INTO "history" VALUES(9,9,NULL,'merge','Merged: “Learning to Describe Bridges from Sketch 4”','2026-11-22T20:41:42+00:00','[["merged",[[null,[6]]],[[5,[6]]]]]');
INSERT INTO "history" VALUES(10,10,NULL,'smart-list','Saved smart list “Starred ones”','2026-11-22T20:41:42+00:00','[["smart",[[null,["Starred ones"]]],[[["is:starred",0],["Starred ones"]]]]]');
INSERT INTO "history" VALUES(11,11,NULL,'list','Added to “To read”: 2 papers','2026-11-22T20:41:42+00:00','[["list",[[null,[1]]],[[["To read","","","",0,0],[1]]]],["entry",[[null,["1:1","1:3"]]],[[[1048576,"",""],["1:1"]],[[2097152,"",""],["1:3"]]]]]');
INSERT INTO "history" VALUES(12,12,NULL,'star','Starred: “Learning to Describe Looms from Sketch 3”','2026-11-22T20:41:42+00:00','[["starred",[[0,[4]]],[[1,[4]]]]]');
INSERT INTO "history" VALUES(13,13,12,'undo','Starred: “Learning to Describe Looms from Sketch 3”','2026-11-22T20:41:42+00:00','[["starred",[[1,[4]]],[[0,[4]]]]]');
CREATE TABLE "identities" (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    record_id INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (kind, value, record_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "identities" VALUES('text','0150fa350f1f6b0980421f34cbe9bde1',1);
INSERT INTO "identities" VALUES('text','6a63fc9c6c6d4aa561a7d8820884cb86',2);
INSERT INTO "identities" VALUES('text','231ecefa109e85f79d9b436e5b75b6db',3);
INSERT INTO "identities" VALUES('text','7cfa1ee63c1b62d8521a41a7165655ed',4);
INSERT INTO "identities" VALUES('text','bc82cd530a0d1279438b746f4108e3d1',5);
INSERT INTO "identities" VALUES('text','231e23832414f9a52f4bfd842c1b825e',6);
CREATE TABLE library (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "library" VALUES('id','e394962e68671dfdab3181dbd91e2e39');
CREATE TABLE list_entries (
    list_id INTEGER NOT NULL REFERENCES reading_lists (id),
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    position INTEGER NOT NULL,
    section TEXT NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY (list_id, paper_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "list_entries" VALUES(1,1,1048576,'','');
INSERT INTO "list_entries" VALUES(1,3,2097152,'','');
CREATE TABLE meanings (colour TEXT PRIMARY KEY, meaning TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE note_links (
    key TEXT NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (key, paper_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "note_links" VALUES('learningtodescribeowlsfromsketch0',3);
CREATE TABLE notes (
    paper_id INTEGER PRIMARY KEY REFERENCES papers (id),
    body TEXT NOT NULL CHECK (body <> '')
, changed TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "notes" VALUES(3,'My own words, see [[Learning to Describe Owls from Sketch 0]]','2026-11-22T20:41:42+00:00');
CREATE TABLE "originals" (
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    version INTEGER NOT NULL CHECK (version > 0),
    hash TEXT NOT NULL REFERENCES contents (hash),
    reading INTEGER NOT NULL DEFAULT 0,
    fixes TEXT NOT NULL DEFAULT '[]',
    account TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (digest_id, version)
) STRICT;
INSERT INTO "originals" VALUES(1,1,'6c44199eea78ab53c6590de5ba7991ce3c696f5a6808fbd126862a991ac8d32e',1,'[]','{"format": "plain", "kinds": {"furniture": 5, "blank": 12, "title": 4, "abstract": 4}, "orphans": [], "warnings": []}');
INSERT INTO "originals" VALUES(2,1,'e69cec02a732ed8f014521832dc7b9f339dd45d0e7106bf9b0cc3b66fb2bc827',1,'[]','{"format": "plain", "kinds": {"furniture": 5, "blank": 10, "title": 3, "abstract": 3}, "orphans": [], "warnings": []}');
CREATE TABLE paper_tags (
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (tag_id, paper_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "paper_tags" VALUES(1,1);
INSERT INTO "paper_tags" VALUES(1,4);
CREATE TABLE papers (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    lead TEXT NOT NULL,
    decision TEXT NOT NULL DEFAULT 'inbox'
        CHECK (decision IN ('inbox', 'later', 'done', 'dismissed')),
    starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    noted INTEGER NOT NULL DEFAULT 0 CHECK (noted IN (0, 1)),
    digests INTEGER NOT NULL DEFAULT 0 CHECK (digests >= 0),
    position INTEGER NOT NULL,
    added TEXT NOT NULL
, merged_into INTEGER REFERENCES papers (id), text_id INTEGER REFERENCES texts (record_id), touched INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "papers" VALUES(1,'Learning to Describe Owls from Sketch 0','We study how owls can be described from sketch number 0 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1000 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/owls/0.','inbox',1,0,1,-16777215,'2026-11-22T20:41:41+00:00',NULL,NULL,11);
INSERT INTO "papers" VALUES(2,'Learning to Describe Tides from Sketch 1','We study how tides can be described from sketch number 1 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1001 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/tides/1','later',0,0,1,-16777214,'2026-11-22T20:41:41+00:00',NULL,NULL,4);
INSERT INTO "papers" VALUES(3,'Learning to Describe Glaciers from Sketch 2','We study how glaciers can be described from sketch number 2 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1002 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/glac','inbox',0,1,1,-16777213,'2026-11-22T20:41:41+00:00',NULL,NULL,11);
INSERT INTO "papers" VALUES(4,'Learning to Describe Looms from Sketch 3','We study how looms can be described from sketch number 3 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1003 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/looms/3','inbox',0,0,2,-16777212,'2026-11-22T20:41:41+00:00',NULL,NULL,13);
INSERT INTO "papers" VALUES(5,'Learning to Describe Bridges from Sketch 4','We study how bridges can be described from sketch number 4 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1004 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/bridg','inbox',0,0,1,-33554430,'2026-11-22T20:41:42+00:00',NULL,NULL,0);
INSERT INTO "papers" VALUES(6,'Learning to Describe Violins from Sketch 5','We study how violins can be described from sketch number 5 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1005 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/violi','inbox',0,0,0,-33554429,'2026-11-22T20:41:42+00:00',5,NULL,0);
CREATE TABLE reading_lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    heading TEXT NOT NULL,
    introduction TEXT NOT NULL,
    target TEXT NOT NULL,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;
INSERT INTO "reading_lists" VALUES(1,'To read','','','',0,0);
CREATE TABLE searches (
    seq INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE sketches (
    value INTEGER NOT NULL,
    record_id INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (value, record_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "sketches" VALUES(408191184315637980,4);
INSERT INTO "sketches" VALUES(626466585608982575,1);
INSERT INTO "sketches" VALUES(634869050946987244,4);
INSERT INTO "sketches" VALUES(676942852820787210,6);
INSERT INTO "sketches" VALUES(959387886651248453,2);
INSERT INTO "sketches" VALUES(1346217505320993831,5);
INSERT INTO "sketches" VALUES(1803230185888925107,2);
INSERT INTO "sketches" VALUES(2158833565951448029,2);
INSERT INTO "sketches" VALUES(2174002066594468565,5);
INSERT INTO "sketches" VALUES(2274512926507604490,6);
INSERT INTO "sketches" VALUES(2489116166854055938,5);
INSERT INTO "sketches" VALUES(2586515133519618706,6);
INSERT INTO "sketches" VALUES(2691474259954246747,4);
INSERT INTO "sketches" VALUES(3000210000255960987,2);
INSERT INTO "sketches" VALUES(3553038819321590107,5);
INSERT INTO "sketches" VALUES(3610007760195308879,1);
INSERT INTO "sketches" VALUES(3656904997782401478,6);
INSERT INTO "sketches" VALUES(3707652869286913202,4);
INSERT INTO "sketches" VALUES(4756336293988085996,6);
INSERT INTO "sketches" VALUES(5190301041873349191,1);
INSERT INTO "sketches" VALUES(5361285326778806483,3);
INSERT INTO "sketches" VALUES(5905510325963109123,2);
INSERT INTO "sketches" VALUES(6105416036075726274,5);
INSERT INTO "sketches" VALUES(6190743284424437454,3);
INSERT INTO "sketches" VALUES(6567442854213013296,1);
INSERT INTO "sketches" VALUES(6651282700285178972,3);
INSERT INTO "sketches" VALUES(6933250315453816194,6);
INSERT INTO "sketches" VALUES(7620081108609044647,4);
INSERT INTO "sketches" VALUES(8105781139571720029,3);
INSERT INTO "sketches" VALUES(8497688261064764197,1);
INSERT INTO "sketches" VALUES(9170059908907033913,3);
CREATE TABLE smart_lists (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    query TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "smart_lists" VALUES('Starred ones','is:starred',0);
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    options TEXT NOT NULL,
    every INTEGER NOT NULL,
    enabled INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    colour TEXT NOT NULL,
    digit INTEGER UNIQUE CHECK (digit BETWEEN 1 AND 9)
) STRICT;
INSERT INTO "tags" VALUES(1,'owls/barn','#3b82c4',1);
CREATE TABLE texts (
    record_id INTEGER PRIMARY KEY REFERENCES papers (id),
    raw_title TEXT NOT NULL,
    raw_abstract TEXT NOT NULL,
    title TEXT,
    abstract TEXT
) STRICT;
INSERT INTO "texts" VALUES(1,'Learning to Describe Owls from Sketch 0','We study how owls can be described from sketch number 0 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1000 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/owls/0.',NULL,NULL);
INSERT INTO "texts" VALUES(2,'Learning to Describe Tides from Sketch 1','We study how tides can be described from sketch number 1 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1001 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/tides/1.',NULL,NULL);
INSERT INTO "texts" VALUES(3,'Learning to Describe Glaciers from Sketch 2','We study how glaciers can be described from sketch number 2 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1002 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/glaciers/2.',NULL,NULL);
INSERT INTO "texts" VALUES(4,'Learning to Describe Looms from Sketch 3','We study how looms can be described from sketch number 3 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1003 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/looms/3.',NULL,NULL);
INSERT INTO "texts" VALUES(5,'Learning to Describe Bridges from Sketch 4','We study how bridges can be described from sketch number 4 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1004 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/bridges/4.',NULL,NULL);
INSERT INTO "texts" VALUES(6,'Learning to Describe Violins from Sketch 5','We study how violins can be described from sketch number 5 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1005 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/violins/5.',NULL,NULL);
CREATE TABLE undo_stack (act INTEGER PRIMARY KEY, undone INTEGER NOT NULL, sitting INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "undo_stack" VALUES(1,0,0);
INSERT INTO "undo_stack" VALUES(2,0,0);
INSERT INTO "undo_stack" VALUES(3,0,0);
INSERT INTO "undo_stack" VALUES(4,0,0);
INSERT INTO "undo_stack" VALUES(5,0,0);
INSERT INTO "undo_stack" VALUES(6,0,0);
INSERT INTO "undo_stack" VALUES(7,0,0);
INSERT INTO "undo_stack" VALUES(8,0,0);
INSERT INTO "undo_stack" VALUES(9,0,0);
INSERT INTO "undo_stack" VALUES(10,0,0);
INSERT INTO "undo_stack" VALUES(11,0,0);
INSERT INTO "undo_stack" VALUES(12,1,0);
CREATE TABLE watch_words (
    word TEXT PRIMARY KEY COLLATE NOCASE,
    colour TEXT NOT NULL,
    weight INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "watch_words" VALUES('sketch','#3b82c4',1);
CREATE TABLE watched (
    source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    changed REAL NOT NULL,
    PRIMARY KEY (source_id, path)
) STRICT, WITHOUT ROWID
;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX papers_by_decision ON papers (decision, position) WHERE digests > 0;
CREATE INDEX papers_by_position ON papers (position) WHERE digests > 0;
CREATE INDEX papers_starred ON papers (position) WHERE starred = 1 AND digests > 0;
CREATE INDEX paper_tags_by_paper ON paper_tags (paper_id);
CREATE INDEX history_by_act ON history (act);
CREATE INDEX undo_stack_by_state ON undo_stack (undone, act);
CREATE TRIGGER log_titles_changed AFTER UPDATE OF title ON papers  BEGIN INSERT INTO changes (paper_id) VALUES (new.id); END;
CREATE TRIGGER log_papers_shown AFTER UPDATE OF digests ON papers WHEN (old.digests = 0) <> (new.digests = 0) BEGIN INSERT INTO changes (paper_id) VALUES (new.id); END;
CREATE TRIGGER log_notes_in AFTER INSERT ON notes  BEGIN INSERT INTO changes (paper_id) VALUES (new.paper_id); END;
CREATE TRIGGER log_notes_changed AFTER UPDATE ON notes  BEGIN INSERT INTO changes (paper_id) VALUES (new.paper_id); END;
CREATE TRIGGER log_notes_out AFTER DELETE ON notes  BEGIN INSERT INTO changes (paper_id) VALUES (old.paper_id); END;
CREATE TRIGGER log_tags_in AFTER INSERT ON paper_tags  BEGIN INSERT INTO changes (paper_id) VALUES (new.paper_id); END;
CREATE TRIGGER log_tags_out AFTER DELETE ON paper_tags  BEGIN INSERT INTO changes (paper_id) VALUES (old.paper_id); END;
CREATE INDEX papers_merged ON papers (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX appearances_by_paper ON appearances (paper_id);
CREATE INDEX appearances_by_record ON appearances (record_id);
CREATE VIEW standing AS
    SELECT digest_id, record_id, since, paper_id, rank, first_line, last_line
    FROM appearances JOIN digests ON digests.id = digest_id
    WHERE since <= version AND version < until;
CREATE INDEX identities_by_record ON identities (record_id);
CREATE INDEX originals_by_hash ON originals (hash);
CREATE TRIGGER log_other_text AFTER UPDATE OF text_id ON papers BEGIN INSERT INTO changes (paper_id) VALUES (new.id); END;
CREATE TRIGGER log_repaired AFTER UPDATE ON texts BEGIN INSERT INTO changes (paper_id) SELECT id FROM papers WHERE coalesce(text_id, id) = new.record_id; END;
CREATE INDEX highlights_by_record ON highlights (record_id);
CREATE INDEX note_links_by_paper ON note_links (paper_id);
CREATE TRIGGER log_highlights_in AFTER INSERT ON highlights BEGIN INSERT INTO changes (paper_id) SELECT coalesce((SELECT paper_id FROM appearances WHERE record_id = new.record_id LIMIT 1), new.record_id); END;
CREATE TRIGGER log_highlights_changed AFTER UPDATE ON highlights BEGIN INSERT INTO changes (paper_id) SELECT coalesce((SELECT paper_id FROM appearances WHERE record_id = new.record_id LIMIT 1), new.record_id); END;
CREATE TRIGGER log_highlights_out AFTER DELETE ON highlights BEGIN INSERT INTO changes (paper_id) SELECT coalesce((SELECT paper_id FROM appearances WHERE record_id = old.record_id LIMIT 1), old.record_id); END;
CREATE INDEX papers_touched ON papers (touched) WHERE touched > 0
;
CREATE TRIGGER log_appearances_in AFTER INSERT ON appearances BEGIN INSERT INTO changes (paper_id) SELECT id FROM papers WHERE digests > 0 AND id = (SELECT paper_id FROM appearances WHERE record_id = new.record_id LIMIT 1); END;
CREATE TRIGGER log_appearances_ended AFTER UPDATE OF until ON appearances BEGIN INSERT INTO changes (paper_id) SELECT id FROM papers WHERE digests > 0 AND id = (SELECT paper_id FROM appearances WHERE record_id = new.record_id LIMIT 1); END;
CREATE TRIGGER log_facts_in AFTER INSERT ON facts BEGIN INSERT INTO changes (paper_id) SELECT id FROM papers WHERE digests > 0 AND id = (SELECT paper_id FROM appearances WHERE record_id = new.record_id LIMIT 1); END;
CREATE INDEX list_entries_by_paper ON list_entries (paper_id)
;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('changes',15);
INSERT INTO "sqlite_sequence" VALUES('history',13);
INSERT INTO "sqlite_sequence" VALUES('reading_lists',1);
COMMIT;
