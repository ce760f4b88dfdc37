BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'lectern','m001_library','2026-11-22 23:56:38.565257+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'lectern','m002_every_door','2026-11-22 23:56:38.592721+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'lectern','m003_reading_desk','2026-11-22 23:56:38.617974+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'lectern','m004_smart_lists','2026-11-22 23:56:38.618520+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'lectern','m005_reading_lists','2026-11-22 23:56:38.618813+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'lectern','m006_citation_keys','2026-11-22 23:56:38.618997+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'lectern','m007_guests','2026-11-22 23:56:38.619428+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'lectern','m008_seals','2026-11-22 23:56:38.654665+00:00');
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
INSERT INTO "appearances" VALUES(2,3,1,4611686018427387904,3,1,11,13);
INSERT INTO "appearances" VALUES(2,4,1,4611686018427387904,4,2,15,17);
INSERT INTO "appearances" VALUES(2,5,1,4611686018427387904,5,3,19,21);
INSERT INTO "appearances" VALUES(2,6,1,4611686018427387904,5,4,23,25);
CREATE TABLE changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, paper_id INTEGER NOT NULL) STRICT;
INSERT INTO "changes" VALUES(1,1);
INSERT INTO "changes" VALUES(2,2);
INSERT INTO "changes" VALUES(3,3);
INSERT INTO "changes" VALUES(4,3);
INSERT INTO "changes" VALUES(5,3);
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
INSERT INTO "changes" VALUES(16,4);
CREATE TABLE citation_keys (
    paper_id INTEGER PRIMARY KEY REFERENCES papers (id),
    key TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT
;
CREATE TABLE contents (hash TEXT PRIMARY KEY, packed BLOB NOT NULL) STRICT;
INSERT INTO "contents" VALUES('6e506474976fdf5efd999f25aa6f0e4ad122bf02fafaab3eec508019c46e2890',X'7801C592CD4AC5301085F7798A712FFDB94B7782E042E52E145C4F9BF136DC64A64C526ADFDE69ABA082E0465C263967CEC9C730CDCEDD5281A2C43EF009461C493304864526054A18A29D3A79BD70EE71EA72AFA123E7BAE5FA0E903D94814029136A3F402F294D1CCAE2DC032AB407E7EEED85D7C945E086763B1CE798E14525C1E3998A191BE79E097299FC0283CC20ABA047868EC0BFBBFCEEC8BB83A7D49142031885A9826BC8096304A6328B9EAD13FABCB5CB45E54CDB9F44BD79D6DA8CC9AEE6010B840C5E71E60A8E0C687F8891FA1284415EA06D9A06F6C875C4A6D6701A0A2451324521B6146B3A928C9100952EB704D3665CD60C53EC4616BB9BD4DA3E19B55E3CADE156612865CC57754DAF986C48257AAA57047553FD40F02918962F08DB6F08CBA6F80DC3F6EF19B6FFC3706350B73F41BC8DD88775DD3FAFA2EDEC97553C7D887E83F2F0F7280FFF83F203437DA8DC1BBBE5770E');
INSERT INTO "contents" VALUES('c1123ba86050d2e2cc315670f411f6b7187f932eece1b16d5b5e26989fef2fc7',X'7801C5923B6FDC3010847BFE8A4D6F48F63D9A740E02B8880D1736929A12D71271E4AEB0A42CEBDF7BF530903370C035872B49CEEC0C3F927030E601336441729E1AE86C8792C0138CDC0B60B43EE8AAE28F1FC6BCF455AAC557684C35DEFF014B0E728B2098D04ADD42CD31F6E4F368CC9315B8DB1AF3A827344DCE0CBF71B1C343B0B59F72DE8423BC1C30AB7963CC3F84947B3742CB03345FA2DA1254086E75BBC5951617F5B142810DD8C08405DC438A360420CC03CB41BB5997E696290B1F70BE1B8B53CF549F6CD4ADA1B5197C022776A0029E09ACDE2504ACB367027E83BBDBDB0D2C91D388592DBE69334416544546D2146DDA217701C10ADECC09AA4D769C3254B1188975AF176DFBAAF46A7638856B8536E72EFD2C4BFCB05187142C4DF985A1DC1427683E32C76394CAFD08659815E770DC5E9EE3F63A1C6706E5F614C45FE25DA34FFBFF8FDC7DC358AD9A7340EE2E0F72771D902B8572770AE55FCFC1D331CAFD3794EFABE61C94FBCBA3DC5F07E54AA1DC17E613D1D2EE90');
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
INSERT INTO "digests" VALUES(1,'monday','/home/ada/d/monday.txt','Mar 12',3,12,2025,0,1,'2026-11-22T23:56:40+00:00');
INSERT INTO "digests" VALUES(2,'tuesday','/home/ada/d/tuesday.txt','Mar 13',3,13,2025,0,1,'2026-11-22T23:56:42+00:00');
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
INSERT INTO "facts" VALUES(2,3,1,'{"links":[{"kind":"code","address":"https://example.org/glaciers/2"}]}');
INSERT INTO "facts" VALUES(2,4,1,'{"links":[{"kind":"code","address":"https://example.org/looms/3"}]}');
INSERT INTO "facts" VALUES(2,5,1,'{"links":[{"kind":"code","address":"https://example.org/bridges/4"}]}');
INSERT INTO "facts" VALUES(2,6,1,'{"links":[{"kind":"code","address":"https://example.org/violins/5"}]}');
CREATE TABLE guest_lists (
    person TEXT NOT NULL,
    list TEXT NOT NULL,
    list_id INTEGER NOT NULL,
    made TEXT NOT NULL,
    told TEXT NOT NULL,
    PRIMARY KEY (person, list)
) STRICT, WITHOUT ROWID
;
CREATE TABLE guest_pages (
    person TEXT NOT NULL,
    paper TEXT NOT NULL,
    record_id INTEGER NOT NULL REFERENCES papers (id),
    made TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    highlights TEXT NOT NULL,
    hidden TEXT NOT NULL,
    PRIMARY KEY (person, paper)
) STRICT, WITHOUT ROWID;
INSERT INTO "guest_pages" VALUES('ada','1',4,'2026-03-02','Hers','[]','[]','[]');
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
INSERT INTO "highlights" VALUES('4440395b-8de8-4110-9e20-abc1f2e0558a',1,'abstract','We study how owls can be descr','','ibed from sketch number 0 alon',0,30,'yellow','','[]','2026-11-22T23:56:42+00:00');
CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL,
    target INTEGER,
    verb TEXT NOT NULL,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    edits TEXT NOT NULL
, took INTEGER, chain BLOB NOT NULL DEFAULT x'') STRICT;
INSERT INTO "history" VALUES(1,1,NULL,'import','Import “monday.txt”','2026-11-22T23:56:40+00:00','[["version",[[0,[1]]],[[1,[1]]]]]',NULL,X'2728BD08FEDFB073E6EC5625740E334F');
INSERT INTO "history" VALUES(2,2,NULL,'import','Import “tuesday.txt”','2026-11-22T23:56:42+00:00','[["version",[[0,[2]]],[[1,[2]]]]]',NULL,X'2680C1F81E1A323269FFC87858005AA3');
INSERT INTO "history" VALUES(3,3,NULL,'star','Starred: “Learning to Describe Owls from Sketch 0”','2026-11-22T23:56:42+00:00','[["starred",[[0,[1]]],[[1,[1]]]]]',NULL,X'FB3D3792B32EA83D537D3B2239B47DDD');
INSERT INTO "history" VALUES(4,4,NULL,'decide','Later: “Learning to Describe Tides from Sketch 1”','2026-11-22T23:56:42+00:00','[["decision",[["inbox",[2]]],[["later",[2]]]]]',NULL,X'E50F01A18381510D4DA0E5B34061E245');
INSERT INTO "history" VALUES(5,5,NULL,'tag','Tagged owls/barn: 2 papers','2026-11-22T23:56:42+00:00','[["tag",[[null,["owls/barn"]]],[[["#3b82c4",1],["owls/barn"]]]],["tags",[[[],[1,4]]],[[["owls/barn"],[1,4]]]]]',NULL,X'D63CA90AD04ACC3B94239377A3C3C69E');
INSERT INTO "history" VALUES(6,6,NULL,'note','Note on: “Learning to Describe Glaciers from Sketch 2”','2026-11-22T23:56:42+00:00','[["note",[["",[3]]],[["My own words, see [[Learning to Describe Owls from Sketch 0]]",[3]]]]]',NULL,X'12FCEA32CD528411C0E36F723569EAC6');
INSERT INTO "history" VALUES(7,7,NULL,'highlight','Highlighted: “We study how owls can be descr”','2026-11-22T23:56:42+00:00','[["highlight",[[null,["4440395b-8de8-4110-9e20-abc1f2e0558a"]]],[[[1,"abstract","We study how owls can be descr","","ibed from sketch number 0 alon",0,30,"yellow","","[]","2026-11-22T23:56:42+00:00"],["4440395b-8de8-4110-9e20-abc1f2e0558a"]]]]]',NULL,X'0C5CA101CFF6EC2B585D21502EA07AEF');
INSERT INTO "history" VALUES(8,8,NULL,'watch','Watching for “sketch”','2026-11-22T23:56:42+00:00','[["watch",[[null,["sketch"]]],[[["#3b82c4",1],["sketch"]]]]]',NULL,X'D425CED0E00F47A4172E9B2A9915304A');
INSERT INTO "history" VALUES(9,9,NULL,'merge','Merged: “Learning to Describe Bridges from Sketch 4”','2026-11-22T23:56:42+00:00','[["merged",[[null,[6]]],[[5,[6]]]]]',NULL,X'B1DEEA63021E64B5F43984C458B56254');
INSERT INTO "history" VALUES(10,10,NULL,'smart-list','Saved smart list “Starred ones”','2026-11-22T23:56:42+00:00','[["smart",[[null,["Starred ones"]]],[[["is:starred",0],["Starred ones"]]]]]',NULL,X'B988DA960F1955984512D424FDBBAF2C');
INSERT INTO "history" VALUES(11,11,NULL,'make-list','Made reading list “To read”: 2 papers','2026-11-22T23:56:42+00:00','[["list",[[null,[1]]],[[["To read","","","",0,0],[1]]]],["entry",[[null,["1:1","1:3"]]],[[[1048576,"",""],["1:1"]],[[2097152,"",""],["1:3"]]]]]',NULL,X'B9B6C42E707FAC2372F829F65C7A29EC');
INSERT INTO "history" VALUES(12,12,NULL,'import','Packet','2026-11-22T23:56:42+00:00','[["guest",[[null,["ada:1"]]],[[[4,"2026-03-02","Hers","[]","[]","[]"],["ada:1"]]]]]',NULL,X'19B7490890B95024BF93E518EC90BD64');
INSERT INTO "history" VALUES(13,13,NULL,'star','Starred: “Learning to Describe Looms from Sketch 3”','2026-11-22T23:56:42+00:00','[["starred",[[0,[4]]],[[1,[4]]]]]',NULL,X'945E78A5780ADBA4261821967FBF961F');
INSERT INTO "history" VALUES(14,14,13,'undo','Starred: “Learning to Describe Looms from Sketch 3”','2026-11-22T23:56:42+00:00','[["starred",[[1,[4]]],[[0,[4]]]]]',NULL,X'FF3C33B308A4330624F2EC813C924A7C');
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
INSERT INTO "library" VALUES('id','b132958f30dcf218e98f6685d7a360c4');
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
INSERT INTO "notes" VALUES(3,'My own words, see [[Learning to Describe Owls from Sketch 0]]','2026-11-22T23:56:42+00:00');
CREATE TABLE "originals" (
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    version INTEGER NOT NULL CHECK (version > 0),
    hash TEXT NOT NULL REFERENCES contents (hash),
    reading INTEGER NOT NULL DEFAULT 0,
    fixes TEXT NOT NULL DEFAULT '[]',
    account TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (digest_id, version)
) STRICT;
INSERT INTO "originals" VALUES(1,1,'6e506474976fdf5efd999f25aa6f0e4ad122bf02fafaab3eec508019c46e2890',2,'[]','{"format": "plain", "kinds": {"furniture": 5, "blank": 10, "title": 3, "abstract": 3}, "orphans": [], "warnings": []}');
INSERT INTO "originals" VALUES(2,1,'c1123ba86050d2e2cc315670f411f6b7187f932eece1b16d5b5e26989fef2fc7',2,'[]','{"format": "plain", "kinds": {"furniture": 5, "blank": 12, "title": 4, "abstract": 4}, "orphans": [], "warnings": []}');
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
INSERT INTO "papers" VALUES(1,'Learning to Describe Owls from Sketch 0','We study how owls can be described from sketch number 0 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1000 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/owls/0.','inbox',1,0,1,-16777215,'2026-11-22T23:56:40+00:00',NULL,NULL,11);
INSERT INTO "papers" VALUES(2,'Learning to Describe Tides from Sketch 1','We study how tides can be described from sketch number 1 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1001 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/tides/1','later',0,0,1,-16777214,'2026-11-22T23:56:40+00:00',NULL,NULL,4);
INSERT INTO "papers" VALUES(3,'Learning to Describe Glaciers from Sketch 2','We study how glaciers can be described from sketch number 2 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1002 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/glac','inbox',0,1,2,-16777213,'2026-11-22T23:56:40+00:00',NULL,NULL,11);
INSERT INTO "papers" VALUES(4,'Learning to Describe Looms from Sketch 3','We study how looms can be described from sketch number 3 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1003 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/looms/3','inbox',0,0,1,-33554430,'2026-11-22T23:56:42+00:00',NULL,NULL,14);
INSERT INTO "papers" VALUES(5,'Learning to Describe Bridges from Sketch 4','We study how bridges can be described from sketch number 4 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1004 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/bridg','inbox',0,0,1,-33554429,'2026-11-22T23:56:42+00:00',NULL,NULL,0);
INSERT INTO "papers" VALUES(6,'Learning to Describe Violins from Sketch 5','We study how violins can be described from sketch number 5 alone. A small network reads the strokes in order and names what is drawn. On a collection of 1005 sketches it is right more often than people are, and it says when it is not sure. The code is at https://example.org/violi','inbox',0,0,0,-33554428,'2026-11-22T23:56:42+00:00',5,NULL,0);
CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    meanings TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;
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
CREATE TABLE seals (
    kind TEXT NOT NULL,
    key ANY NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "seals" VALUES('content','6e506474976fdf5efd999f25aa6f0e4ad122bf02fafaab3eec508019c46e2890',X'49B9C9E217893FDC8802600A36FDDE46');
INSERT INTO "seals" VALUES('content','c1123ba86050d2e2cc315670f411f6b7187f932eece1b16d5b5e26989fef2fc7',X'D2C19653C4DA81EC2C73D216C0FC787B');
INSERT INTO "seals" VALUES('digest',1,X'0A2A8855F755514C985F492A49095267');
INSERT INTO "seals" VALUES('digest',2,X'566B0568C6DAC32C9CCBC60F1765683F');
INSERT INTO "seals" VALUES('guest',4,X'F5DFE0629FBCB12C4E90BB359FD40CCC');
INSERT INTO "seals" VALUES('head',0,X'FF3C33B308A4330624F2EC813C924A7C');
INSERT INTO "seals" VALUES('highlight','4440395b-8de8-4110-9e20-abc1f2e0558a',X'A4397EAE78E6F63DDA9BC990693A07D4');
INSERT INTO "seals" VALUES('library','id',X'951312D2B5170D67054481829C9C3824');
INSERT INTO "seals" VALUES('list',1,X'4236100C6ABCD25BAFFB8E9185C86744');
INSERT INTO "seals" VALUES('migration',1,X'CA68F5B75A0A18506D9350C6F3A0E8EB');
INSERT INTO "seals" VALUES('migration',2,X'1B78D4D1E90C874CFCC0404741E7517C');
INSERT INTO "seals" VALUES('migration',3,X'03E5E15907F50C35460D64814D86155A');
INSERT INTO "seals" VALUES('migration',4,X'56E2661DC781005FCEDF0967597E0D05');
INSERT INTO "seals" VALUES('migration',5,X'A7A750260637BEE33B57E820AFFA3D4C');
INSERT INTO "seals" VALUES('migration',6,X'78EE835491599E051EBABFB62C545661');
INSERT INTO "seals" VALUES('migration',7,X'21B3A16D8C3C82BBBB824E65F5E7859E');
INSERT INTO "seals" VALUES('migration',8,X'35E8076CD8A1FCA797721E69674364CB');
INSERT INTO "seals" VALUES('note',3,X'1D9DD2C9C3A63C22EBE841222ABB7F1F');
INSERT INTO "seals" VALUES('number','reading_lists',X'08A82B599C25575C116EBCCAB3E35CD3');
INSERT INTO "seals" VALUES('record',1,X'710FF829A62B7D8ACBE35B102FA2DC2A');
INSERT INTO "seals" VALUES('record',2,X'D274C0BD14FA348A72F9C44938E92B20');
INSERT INTO "seals" VALUES('record',3,X'1F3C28F0BA767068C76F8D8F6ECEF116');
INSERT INTO "seals" VALUES('record',4,X'B27FA85B05DF8529CA54E1B4F1A512F7');
INSERT INTO "seals" VALUES('record',5,X'CE012BAD699773EAB5C3DC2A6F89ED42');
INSERT INTO "seals" VALUES('record',6,X'C569E034F439B62C752CC4CDA968535E');
INSERT INTO "seals" VALUES('smart','Starred ones',X'22DE35E00BCC53E842C5ECFF82AF2A7E');
INSERT INTO "seals" VALUES('tag',1,X'7B14142ED699B2D3E7CD902B25573E10');
INSERT INTO "seals" VALUES('undo',1,X'DC0B9CDCD209A757D416B834E30F8400');
INSERT INTO "seals" VALUES('undo',2,X'13D8748511D31ACDA09B9D2CA9435BC4');
INSERT INTO "seals" VALUES('undo',3,X'87B7B68B505947F2FECFE64BCF5A11E5');
INSERT INTO "seals" VALUES('undo',4,X'D436BEE3E03B8F90477EC46843D315FA');
INSERT INTO "seals" VALUES('undo',5,X'32575EBFC6590C70B93DC6B259DEDD43');
INSERT INTO "seals" VALUES('undo',6,X'8DFADCE506A2FB9081B852808550C558');
INSERT INTO "seals" VALUES('undo',7,X'9896E15FBAE85FE2E0A96BAF2B93EE29');
INSERT INTO "seals" VALUES('undo',8,X'28F7735C72B917DEA543F7745FC5A629');
INSERT INTO "seals" VALUES('undo',9,X'61F7F406CD0C529B8A1508756B099C64');
INSERT INTO "seals" VALUES('undo',10,X'CD2A1BB7EADC74F48C6B3B2D15A4EC5B');
INSERT INTO "seals" VALUES('undo',11,X'B1E4A71124A3FB98930BE512ADCB5DC7');
INSERT INTO "seals" VALUES('undo',12,X'8F9F95159C2C2A1EFDED91CCFC6CF331');
INSERT INTO "seals" VALUES('undo',13,X'DAD1FEF43D3AA2693FF043475558DAD3');
INSERT INTO "seals" VALUES('watch','sketch',X'4F8EBE96CA641B81FC0EB953127CC0AB');
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
CREATE TABLE sums (
    log TEXT PRIMARY KEY,
    entries INTEGER NOT NULL,
    first INTEGER NOT NULL,
    second INTEGER NOT NULL,
    third INTEGER NOT NULL,
    mixed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "sums" VALUES('changes',16,136,0,57,545);
INSERT INTO "sums" VALUES('sketches',31,56626618513,29199931854,111,3292236);
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
INSERT INTO "undo_stack" VALUES(12,0,0);
INSERT INTO "undo_stack" VALUES(13,1,0);
CREATE TABLE unsealed (
    kind TEXT NOT NULL,
    key ANY NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
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
CREATE INDEX guest_pages_by_record ON guest_pages (record_id);
CREATE TRIGGER log_guests_in AFTER INSERT ON guest_pages BEGIN INSERT INTO changes (paper_id) SELECT coalesce((SELECT paper_id FROM appearances WHERE record_id = new.record_id LIMIT 1), new.record_id); END;
CREATE TRIGGER log_guests_changed AFTER UPDATE ON guest_pages BEGIN INSERT INTO changes (paper_id) SELECT coalesce((SELECT paper_id FROM appearances WHERE record_id = new.record_id LIMIT 1), new.record_id); END;
CREATE TRIGGER log_guests_out AFTER DELETE ON guest_pages BEGIN INSERT INTO changes (paper_id) SELECT coalesce((SELECT paper_id FROM appearances WHERE record_id = old.record_id LIMIT 1), old.record_id); END;
CREATE TRIGGER unseal_library_insert AFTER INSERT  ON library BEGIN INSERT INTO unsealed SELECT 'library', new.key WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'library' AND key = +new.key); END;
CREATE TRIGGER unseal_library_update AFTER UPDATE  ON library BEGIN INSERT INTO unsealed SELECT 'library', old.key WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'library' AND key = +old.key); INSERT INTO unsealed SELECT 'library', new.key WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'library' AND key = +new.key); END;
CREATE TRIGGER unseal_library_delete AFTER DELETE  ON library BEGIN INSERT INTO unsealed SELECT 'library', old.key WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'library' AND key = +old.key); END;
CREATE TRIGGER unseal_papers_insert AFTER INSERT  ON papers BEGIN INSERT INTO unsealed SELECT 'record', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.id); END;
CREATE TRIGGER unseal_papers_update AFTER UPDATE OF id, position, added ON papers BEGIN INSERT INTO unsealed SELECT 'record', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.id); INSERT INTO unsealed SELECT 'record', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.id); END;
CREATE TRIGGER unseal_papers_delete AFTER DELETE  ON papers BEGIN INSERT INTO unsealed SELECT 'record', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.id); END;
CREATE TRIGGER unseal_texts_insert AFTER INSERT  ON texts BEGIN INSERT INTO unsealed SELECT 'record', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.record_id); END;
CREATE TRIGGER unseal_texts_update AFTER UPDATE  ON texts BEGIN INSERT INTO unsealed SELECT 'record', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.record_id); INSERT INTO unsealed SELECT 'record', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.record_id); END;
CREATE TRIGGER unseal_texts_delete AFTER DELETE  ON texts BEGIN INSERT INTO unsealed SELECT 'record', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.record_id); END;
CREATE TRIGGER unseal_identities_insert AFTER INSERT  ON identities BEGIN INSERT INTO unsealed SELECT 'record', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.record_id); END;
CREATE TRIGGER unseal_identities_update AFTER UPDATE  ON identities BEGIN INSERT INTO unsealed SELECT 'record', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.record_id); INSERT INTO unsealed SELECT 'record', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.record_id); END;
CREATE TRIGGER unseal_identities_delete AFTER DELETE  ON identities BEGIN INSERT INTO unsealed SELECT 'record', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.record_id); END;
CREATE TRIGGER unseal_appearances_insert AFTER INSERT  ON appearances BEGIN INSERT INTO unsealed SELECT 'record', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.record_id); END;
CREATE TRIGGER unseal_appearances_update AFTER UPDATE OF digest_id, record_id, since, until, rank, first_line, last_line ON appearances BEGIN INSERT INTO unsealed SELECT 'record', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.record_id); INSERT INTO unsealed SELECT 'record', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.record_id); END;
CREATE TRIGGER unseal_appearances_delete AFTER DELETE  ON appearances BEGIN INSERT INTO unsealed SELECT 'record', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.record_id); END;
CREATE TRIGGER unseal_facts_insert AFTER INSERT  ON facts BEGIN INSERT INTO unsealed SELECT 'record', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.record_id); END;
CREATE TRIGGER unseal_facts_update AFTER UPDATE  ON facts BEGIN INSERT INTO unsealed SELECT 'record', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.record_id); INSERT INTO unsealed SELECT 'record', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +new.record_id); END;
CREATE TRIGGER unseal_facts_delete AFTER DELETE  ON facts BEGIN INSERT INTO unsealed SELECT 'record', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'record' AND key = +old.record_id); END;
CREATE TRIGGER unseal_digests_insert AFTER INSERT  ON digests BEGIN INSERT INTO unsealed SELECT 'digest', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'digest' AND key = +new.id); END;
CREATE TRIGGER unseal_digests_update AFTER UPDATE  ON digests BEGIN INSERT INTO unsealed SELECT 'digest', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'digest' AND key = +old.id); INSERT INTO unsealed SELECT 'digest', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'digest' AND key = +new.id); END;
CREATE TRIGGER unseal_digests_delete AFTER DELETE  ON digests BEGIN INSERT INTO unsealed SELECT 'digest', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'digest' AND key = +old.id); END;
CREATE TRIGGER unseal_originals_insert AFTER INSERT  ON originals BEGIN INSERT INTO unsealed SELECT 'digest', new.digest_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'digest' AND key = +new.digest_id); END;
CREATE TRIGGER unseal_originals_update AFTER UPDATE  ON originals BEGIN INSERT INTO unsealed SELECT 'digest', old.digest_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'digest' AND key = +old.digest_id); INSERT INTO unsealed SELECT 'digest', new.digest_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'digest' AND key = +new.digest_id); END;
CREATE TRIGGER unseal_originals_delete AFTER DELETE  ON originals BEGIN INSERT INTO unsealed SELECT 'digest', old.digest_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'digest' AND key = +old.digest_id); END;
CREATE TRIGGER unseal_contents_insert AFTER INSERT  ON contents BEGIN INSERT INTO unsealed SELECT 'content', new.hash WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'content' AND key = +new.hash); END;
CREATE TRIGGER unseal_contents_update AFTER UPDATE  ON contents BEGIN INSERT INTO unsealed SELECT 'content', old.hash WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'content' AND key = +old.hash); INSERT INTO unsealed SELECT 'content', new.hash WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'content' AND key = +new.hash); END;
CREATE TRIGGER unseal_contents_delete AFTER DELETE  ON contents BEGIN INSERT INTO unsealed SELECT 'content', old.hash WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'content' AND key = +old.hash); END;
CREATE TRIGGER unseal_sources_insert AFTER INSERT  ON sources BEGIN INSERT INTO unsealed SELECT 'source', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'source' AND key = +new.id); END;
CREATE TRIGGER unseal_sources_update AFTER UPDATE  ON sources BEGIN INSERT INTO unsealed SELECT 'source', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'source' AND key = +old.id); INSERT INTO unsealed SELECT 'source', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'source' AND key = +new.id); END;
CREATE TRIGGER unseal_sources_delete AFTER DELETE  ON sources BEGIN INSERT INTO unsealed SELECT 'source', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'source' AND key = +old.id); END;
CREATE TRIGGER unseal_watched_insert AFTER INSERT  ON watched BEGIN INSERT INTO unsealed SELECT 'source', new.source_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'source' AND key = +new.source_id); END;
CREATE TRIGGER unseal_watched_update AFTER UPDATE  ON watched BEGIN INSERT INTO unsealed SELECT 'source', old.source_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'source' AND key = +old.source_id); INSERT INTO unsealed SELECT 'source', new.source_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'source' AND key = +new.source_id); END;
CREATE TRIGGER unseal_watched_delete AFTER DELETE  ON watched BEGIN INSERT INTO unsealed SELECT 'source', old.source_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'source' AND key = +old.source_id); END;
CREATE TRIGGER unseal_tags_insert AFTER INSERT  ON tags BEGIN INSERT INTO unsealed SELECT 'tag', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'tag' AND key = +new.id); END;
CREATE TRIGGER unseal_tags_update AFTER UPDATE  ON tags BEGIN INSERT INTO unsealed SELECT 'tag', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'tag' AND key = +old.id); INSERT INTO unsealed SELECT 'tag', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'tag' AND key = +new.id); END;
CREATE TRIGGER unseal_tags_delete AFTER DELETE  ON tags BEGIN INSERT INTO unsealed SELECT 'tag', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'tag' AND key = +old.id); END;
CREATE TRIGGER unseal_notes_insert AFTER INSERT  ON notes BEGIN INSERT INTO unsealed SELECT 'note', new.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'note' AND key = +new.paper_id); END;
CREATE TRIGGER unseal_notes_update AFTER UPDATE  ON notes BEGIN INSERT INTO unsealed SELECT 'note', old.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'note' AND key = +old.paper_id); INSERT INTO unsealed SELECT 'note', new.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'note' AND key = +new.paper_id); END;
CREATE TRIGGER unseal_notes_delete AFTER DELETE  ON notes BEGIN INSERT INTO unsealed SELECT 'note', old.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'note' AND key = +old.paper_id); END;
CREATE TRIGGER unseal_highlights_insert AFTER INSERT  ON highlights BEGIN INSERT INTO unsealed SELECT 'highlight', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'highlight' AND key = +new.id); END;
CREATE TRIGGER unseal_highlights_update AFTER UPDATE  ON highlights BEGIN INSERT INTO unsealed SELECT 'highlight', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'highlight' AND key = +old.id); INSERT INTO unsealed SELECT 'highlight', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'highlight' AND key = +new.id); END;
CREATE TRIGGER unseal_highlights_delete AFTER DELETE  ON highlights BEGIN INSERT INTO unsealed SELECT 'highlight', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'highlight' AND key = +old.id); END;
CREATE TRIGGER unseal_meanings_insert AFTER INSERT  ON meanings BEGIN INSERT INTO unsealed SELECT 'meaning', new.colour WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'meaning' AND key = +new.colour); END;
CREATE TRIGGER unseal_meanings_update AFTER UPDATE  ON meanings BEGIN INSERT INTO unsealed SELECT 'meaning', old.colour WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'meaning' AND key = +old.colour); INSERT INTO unsealed SELECT 'meaning', new.colour WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'meaning' AND key = +new.colour); END;
CREATE TRIGGER unseal_meanings_delete AFTER DELETE  ON meanings BEGIN INSERT INTO unsealed SELECT 'meaning', old.colour WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'meaning' AND key = +old.colour); END;
CREATE TRIGGER unseal_watch_words_insert AFTER INSERT  ON watch_words BEGIN INSERT INTO unsealed SELECT 'watch', new.word WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'watch' AND key = +new.word); END;
CREATE TRIGGER unseal_watch_words_update AFTER UPDATE  ON watch_words BEGIN INSERT INTO unsealed SELECT 'watch', old.word WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'watch' AND key = +old.word); INSERT INTO unsealed SELECT 'watch', new.word WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'watch' AND key = +new.word); END;
CREATE TRIGGER unseal_watch_words_delete AFTER DELETE  ON watch_words BEGIN INSERT INTO unsealed SELECT 'watch', old.word WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'watch' AND key = +old.word); END;
CREATE TRIGGER unseal_drafts_insert AFTER INSERT  ON drafts BEGIN INSERT INTO unsealed SELECT 'draft', new.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'draft' AND key = +new.paper_id); END;
CREATE TRIGGER unseal_drafts_update AFTER UPDATE  ON drafts BEGIN INSERT INTO unsealed SELECT 'draft', old.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'draft' AND key = +old.paper_id); INSERT INTO unsealed SELECT 'draft', new.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'draft' AND key = +new.paper_id); END;
CREATE TRIGGER unseal_drafts_delete AFTER DELETE  ON drafts BEGIN INSERT INTO unsealed SELECT 'draft', old.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'draft' AND key = +old.paper_id); END;
CREATE TRIGGER unseal_smart_lists_insert AFTER INSERT  ON smart_lists BEGIN INSERT INTO unsealed SELECT 'smart', new.name WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'smart' AND key = +new.name); END;
CREATE TRIGGER unseal_smart_lists_update AFTER UPDATE  ON smart_lists BEGIN INSERT INTO unsealed SELECT 'smart', old.name WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'smart' AND key = +old.name); INSERT INTO unsealed SELECT 'smart', new.name WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'smart' AND key = +new.name); END;
CREATE TRIGGER unseal_smart_lists_delete AFTER DELETE  ON smart_lists BEGIN INSERT INTO unsealed SELECT 'smart', old.name WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'smart' AND key = +old.name); END;
CREATE TRIGGER unseal_searches_insert AFTER INSERT  ON searches BEGIN INSERT INTO unsealed SELECT 'search', new.seq WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'search' AND key = +new.seq); END;
CREATE TRIGGER unseal_searches_update AFTER UPDATE  ON searches BEGIN INSERT INTO unsealed SELECT 'search', old.seq WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'search' AND key = +old.seq); INSERT INTO unsealed SELECT 'search', new.seq WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'search' AND key = +new.seq); END;
CREATE TRIGGER unseal_searches_delete AFTER DELETE  ON searches BEGIN INSERT INTO unsealed SELECT 'search', old.seq WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'search' AND key = +old.seq); END;
CREATE TRIGGER unseal_reading_lists_insert AFTER INSERT  ON reading_lists BEGIN INSERT INTO unsealed SELECT 'list', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'list' AND key = +new.id); END;
CREATE TRIGGER unseal_reading_lists_update AFTER UPDATE  ON reading_lists BEGIN INSERT INTO unsealed SELECT 'list', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'list' AND key = +old.id); INSERT INTO unsealed SELECT 'list', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'list' AND key = +new.id); END;
CREATE TRIGGER unseal_reading_lists_delete AFTER DELETE  ON reading_lists BEGIN INSERT INTO unsealed SELECT 'list', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'list' AND key = +old.id); END;
CREATE TRIGGER unseal_citation_keys_insert AFTER INSERT  ON citation_keys BEGIN INSERT INTO unsealed SELECT 'citation', new.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'citation' AND key = +new.paper_id); END;
CREATE TRIGGER unseal_citation_keys_update AFTER UPDATE  ON citation_keys BEGIN INSERT INTO unsealed SELECT 'citation', old.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'citation' AND key = +old.paper_id); INSERT INTO unsealed SELECT 'citation', new.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'citation' AND key = +new.paper_id); END;
CREATE TRIGGER unseal_citation_keys_delete AFTER DELETE  ON citation_keys BEGIN INSERT INTO unsealed SELECT 'citation', old.paper_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'citation' AND key = +old.paper_id); END;
CREATE TRIGGER unseal_people_insert AFTER INSERT  ON people BEGIN INSERT INTO unsealed SELECT 'person', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'person' AND key = +new.id); END;
CREATE TRIGGER unseal_people_update AFTER UPDATE  ON people BEGIN INSERT INTO unsealed SELECT 'person', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'person' AND key = +old.id); INSERT INTO unsealed SELECT 'person', new.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'person' AND key = +new.id); END;
CREATE TRIGGER unseal_people_delete AFTER DELETE  ON people BEGIN INSERT INTO unsealed SELECT 'person', old.id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'person' AND key = +old.id); END;
CREATE TRIGGER unseal_guest_pages_insert AFTER INSERT  ON guest_pages BEGIN INSERT INTO unsealed SELECT 'guest', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'guest' AND key = +new.record_id); END;
CREATE TRIGGER unseal_guest_pages_update AFTER UPDATE  ON guest_pages BEGIN INSERT INTO unsealed SELECT 'guest', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'guest' AND key = +old.record_id); INSERT INTO unsealed SELECT 'guest', new.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'guest' AND key = +new.record_id); END;
CREATE TRIGGER unseal_guest_pages_delete AFTER DELETE  ON guest_pages BEGIN INSERT INTO unsealed SELECT 'guest', old.record_id WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'guest' AND key = +old.record_id); END;
CREATE TRIGGER unseal_guest_lists_insert AFTER INSERT  ON guest_lists BEGIN INSERT INTO unsealed SELECT 'guest-list', new.person WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'guest-list' AND key = +new.person); END;
CREATE TRIGGER unseal_guest_lists_update AFTER UPDATE  ON guest_lists BEGIN INSERT INTO unsealed SELECT 'guest-list', old.person WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'guest-list' AND key = +old.person); INSERT INTO unsealed SELECT 'guest-list', new.person WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'guest-list' AND key = +new.person); END;
CREATE TRIGGER unseal_guest_lists_delete AFTER DELETE  ON guest_lists BEGIN INSERT INTO unsealed SELECT 'guest-list', old.person WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'guest-list' AND key = +old.person); END;
CREATE TRIGGER unseal_doubts_insert AFTER INSERT  ON doubts BEGIN INSERT INTO unsealed SELECT 'doubt', new.first WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'doubt' AND key = +new.first); END;
CREATE TRIGGER unseal_doubts_update AFTER UPDATE  ON doubts BEGIN INSERT INTO unsealed SELECT 'doubt', old.first WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'doubt' AND key = +old.first); INSERT INTO unsealed SELECT 'doubt', new.first WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'doubt' AND key = +new.first); END;
CREATE TRIGGER unseal_doubts_delete AFTER DELETE  ON doubts BEGIN INSERT INTO unsealed SELECT 'doubt', old.first WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'doubt' AND key = +old.first); END;
CREATE TRIGGER unseal_undo_stack_insert AFTER INSERT  ON undo_stack BEGIN INSERT INTO unsealed SELECT 'undo', new.act WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'undo' AND key = +new.act); END;
CREATE TRIGGER unseal_undo_stack_update AFTER UPDATE  ON undo_stack BEGIN INSERT INTO unsealed SELECT 'undo', old.act WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'undo' AND key = +old.act); INSERT INTO unsealed SELECT 'undo', new.act WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'undo' AND key = +new.act); END;
CREATE TRIGGER unseal_undo_stack_delete AFTER DELETE  ON undo_stack BEGIN INSERT INTO unsealed SELECT 'undo', old.act WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'undo' AND key = +old.act); END;
CREATE TRIGGER unseal_numbers AFTER INSERT ON reading_lists BEGIN INSERT INTO unsealed SELECT 'number', 'reading_lists' WHERE NOT EXISTS (SELECT 1 FROM unsealed WHERE kind = 'number' AND key = +'reading_lists'); END;
CREATE TRIGGER sum_changes AFTER INSERT ON changes BEGIN UPDATE sums SET entries = entries + 1, first = first + (new.seq & 4294967295), second = second + (new.seq >> 32), third = third + new.paper_id, mixed = mixed + (new.seq & 65535) * (new.paper_id & 65535) WHERE log = 'changes'; END;
CREATE TRIGGER sum_sketches AFTER INSERT ON sketches BEGIN UPDATE sums SET entries = entries + 1, first = first + (new.value & 4294967295), second = second + (new.value >> 32), third = third + new.record_id, mixed = mixed + (new.value & 65535) * (new.record_id & 65535) WHERE log = 'sketches'; END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('changes',16);
INSERT INTO "sqlite_sequence" VALUES('history',14);
INSERT INTO "sqlite_sequence" VALUES('reading_lists',1);
COMMIT;
