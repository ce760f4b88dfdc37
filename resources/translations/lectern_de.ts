<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name />
        <message>
            <source>Highlighted</source>
            <translation>Markiert</translation>
        </message>
        <message>
            <source>Highlight in another colour</source>
            <translation>In anderer Farbe markiert</translation>
        </message>
        <message>
            <source>Comment on</source>
            <translation>Kommentar zu</translation>
        </message>
        <message>
            <source>Tags of a highlight</source>
            <translation>Schlagwörter einer Markierung</translation>
        </message>
        <message>
            <source>Attached a highlight</source>
            <translation>Markierung zugeordnet</translation>
        </message>
        <message>
            <source>Highlight removed</source>
            <translation>Markierung entfernt</translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s) removed</source>
            <translation>
                <numerusform>%Ln Markierung entfernt</numerusform>
                <numerusform>%Ln Markierungen entfernt</numerusform>
            </translation>
        </message>
        <message>
            <source>Colour named: “{name}”</source>
            <translation>Farbe benannt: „{name}“</translation>
        </message>
        <message>
            <source>Important</source>
            <translation>Wichtig</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Disagree</source>
            <translation>Widerspruch</translation>
        </message>
        <message>
            <source>Cite</source>
            <translation>Zitieren</translation>
        </message>
        <message>
            <source>There are no words to highlight.</source>
            <translation>Es gibt keine Wörter zum Markieren.</translation>
        </message>
        <message>
            <source>Choose some of the text.</source>
            <translation>Einen Teil des Textes auswählen.</translation>
        </message>
        <message>
            <source>“{name}” is no colour of highlights.</source>
            <translation>„{name}“ ist keine Farbe für Markierungen.</translation>
        </message>
        <message>
            <source>Choose one of those in the palette.</source>
            <translation>Eine der Farben aus der Palette wählen.</translation>
        </message>
        <message>
            <source>Backing up the library</source>
            <translation>Die Bibliothek wird gesichert</translation>
        </message>
        <message>
            <source>No backup could be made before the import. {why}</source>
            <translation>Vor dem Import konnte keine Sicherung angelegt werden. {why}</translation>
        </message>
        <message>
            <source>Writing the readable copy</source>
            <translation>Die lesbare Kopie wird geschrieben</translation>
        </message>
        <message>
            <source>A readable copy ends in .jsonl, and lies in the folder of backups.</source>
            <translation>Eine lesbare Kopie endet auf .jsonl und liegt im Ordner der Sicherungen.</translation>
        </message>
        <message>
            <source>There is a library in {folder} already.</source>
            <translation>In {folder} ist schon eine Bibliothek.</translation>
        </message>
        <message>
            <source>Name an empty folder with --library DIR.</source>
            <translation>Nennen Sie einen leeren Ordner mit --library ORDNER.</translation>
        </message>
        <message>
            <source>{name} is no file.</source>
            <translation>{name} ist keine Datei.</translation>
        </message>
        <message>
            <source>Rebuilding the library</source>
            <translation>Die Bibliothek wird neu aufgebaut</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of what is lost went with it</source>
            <translation>
                <numerusform>%Ln Datensatz von Verlorenem ging mit verloren</numerusform>
                <numerusform>%Ln Datensätze von Verlorenem gingen mit verloren</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no records in {name}.</source>
            <translation>In {name} sind keine Datensätze.</translation>
        </message>
        <message>
            <source>the end of the copy is missing</source>
            <translation>das Ende der Kopie fehlt</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) are missing</source>
            <translation>
                <numerusform>%Ln Zeile fehlt</numerusform>
                <numerusform>%Ln Zeilen fehlen</numerusform>
            </translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>es kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>it was changed; taken as it is</source>
            <translation>es wurde geändert; übernommen, wie es ist</translation>
        </message>
        <message>
            <source>Another program goes on changing this library.</source>
            <translation>Ein anderes Programm ändert diese Bibliothek fortwährend.</translation>
        </message>
        <message>
            <source>The backup {name} is damaged: {fault}.</source>
            <translation>Die Sicherung {name} ist beschädigt: {fault}.</translation>
        </message>
        <message>
            <source>Looking backups over</source>
            <translation>Die Sicherungen werden geprüft</translation>
        </message>
        <message>
            <source>The library was updated for this version of Lectern.</source>
            <translation>Die Bibliothek wurde auf den Stand dieser Version von Lectern gebracht.</translation>
        </message>
        <message>
            <source>The library was updated for this version of Lectern; the backup {name} has it as it was.</source>
            <translation>Die Bibliothek wurde auf den Stand dieser Version von Lectern gebracht; die Sicherung {name} enthält sie, wie sie war.</translation>
        </message>
        <message>
            <source>,</source>
            <comment>between the thousands of a number</comment>
            <translation>.</translation>
        </message>
        <message>
            <source>the log beside the library</source>
            <translation>das Protokoll neben der Bibliothek</translation>
        </message>
        <message>
            <source>the library</source>
            <translation>die Bibliothek</translation>
        </message>
        <message>
            <source>the last acts in it, or digests, could not all be brought over; when you have looked at them, delete the folder {folder}</source>
            <translation>die letzten Handlungen darin, oder Digests, konnten nicht alle übernommen werden; wenn Sie sie angesehen haben, löschen Sie den Ordner {folder}</translation>
        </message>
        <message>
            <source>a damaged library that was set aside</source>
            <translation>eine beschädigte Bibliothek, die beiseitegelegt wurde</translation>
        </message>
        <message>
            <source>how the file is written</source>
            <translation>wie die Datei geschrieben ist</translation>
        </message>
        <message>
            <source>{fault}; keep a copy of the folder {folder} before you open the library</source>
            <translation>{fault}; bewahren Sie eine Kopie des Ordners {folder} auf, bevor Sie die Bibliothek öffnen</translation>
        </message>
        <message>
            <source>the search index</source>
            <translation>der Suchindex</translation>
        </message>
        <message>
            <source>the search index (not made yet: the next search makes it)</source>
            <translation>der Suchindex (noch nicht angelegt: die nächste Suche legt ihn an)</translation>
        </message>
        <message>
            <source>Checking {what}</source>
            <translation>Geprüft wird: {what}</translation>
        </message>
        <message>
            <source>the backups</source>
            <translation>die Sicherungen</translation>
        </message>
        <message>
            <source>the backups (none was made yet)</source>
            <translation>die Sicherungen (noch keine)</translation>
        </message>
        <message numerus="yes">
            <source>the backups (%n, the newest of {time}; readable copies: {copies})</source>
            <translation>
                <numerusform>die Sicherungen (%Ln, von {time}; lesbare Kopien: {copies})</numerusform>
                <numerusform>die Sicherungen (%Ln, die neueste von {time}; lesbare Kopien: {copies})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n digest(s)</source>
            <translation>
                <numerusform>%Ln Digest</numerusform>
                <numerusform>%Ln Digests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%Ln neu</numerusform>
                <numerusform>%Ln neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%Ln abgewiesen</numerusform>
                <numerusform>%Ln abgewiesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seen before ({decided} decided)</source>
            <translation>
                <numerusform>%Ln schon bekannt ({decided} entschieden)</numerusform>
                <numerusform>%Ln schon bekannt ({decided} entschieden)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seen before</source>
            <translation>
                <numerusform>%Ln schon bekannt</numerusform>
                <numerusform>%Ln schon bekannt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n you dismissed</source>
            <translation>
                <numerusform>%Ln früher verworfen</numerusform>
                <numerusform>%Ln früher verworfen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n perhaps twice</source>
            <translation>
                <numerusform>%Ln vielleicht doppelt</numerusform>
                <numerusform>%Ln vielleicht doppelt</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was stored from it. Check the file and import it again.</source>
            <translation>Nichts daraus wurde gespeichert. Die Datei prüfen und noch einmal importieren.</translation>
        </message>
        <message>
            <source>Lectern reads Daily Papers pages (text, Markdown, HTML, JSON), arXiv mail, RSS and Atom, BibTeX, RIS, CSL-JSON, CSV, e-mail, and archives of these.</source>
            <translation>Lectern liest Seiten der Daily Papers (Text, Markdown, HTML, JSON), arXiv-Mails, RSS und Atom, BibTeX, RIS, CSL-JSON, CSV, E-Mails sowie Archive davon.</translation>
        </message>
        <message>
            <source>Wait until the other import or window has finished, then try again.</source>
            <translation>Warten, bis der andere Import oder das andere Fenster fertig ist, und es dann noch einmal versuchen.</translation>
        </message>
        <message>
            <source>You have opened it for reading.</source>
            <translation>Sie haben sie zum Lesen geöffnet.</translation>
        </message>
        <message>
            <source>You can read, search, copy and export. Once that is mended, open it again.</source>
            <translation>Lesen, suchen, kopieren und exportieren geht. Sobald das behoben ist, öffnen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>Put it back, or open it where it is now. Nothing was changed.</source>
            <translation>Legen Sie sie zurück, oder öffnen Sie sie dort, wo sie jetzt ist. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Update Lectern, or open another library.</source>
            <translation>Lectern aktualisieren oder eine andere Bibliothek öffnen.</translation>
        </message>
        <message>
            <source>Free some space, or choose another folder for backups in the settings; or run 'lectern --without-backup' once. Nothing was changed.</source>
            <translation>Schaffen Sie Platz, oder wählen Sie in den Einstellungen einen anderen Ordner für Sicherungen; oder starten Sie einmal „lectern --without-backup“. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Keep a copy of the folder, then run 'lectern check'.</source>
            <translation>Eine Kopie des Ordners aufbewahren, dann „lectern check“ ausführen.</translation>
        </message>
        <message>
            <source>The library is open for reading alone. {why}</source>
            <translation>Die Bibliothek ist nur zum Lesen geöffnet. {why}</translation>
        </message>
        <message>
            <source>This library was written by a newer version of Lectern.</source>
            <translation>Diese Bibliothek wurde von einer neueren Version von Lectern geschrieben.</translation>
        </message>
        <message>
            <source>The library is damaged: {error}.</source>
            <translation>Die Bibliothek ist beschädigt: {error}.</translation>
        </message>
        <message>
            <source>Free some space, then do it again: nothing was changed.</source>
            <translation>Etwas Platz schaffen und es noch einmal versuchen: Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>It is not saved now, but may be found saved when Lectern is started again: look then.</source>
            <translation>Es ist jetzt nicht gespeichert, kann aber beim nächsten Start gespeichert sein: sehen Sie dann nach.</translation>
        </message>
        <message>
            <source>'lectern list' shows the numbers.</source>
            <translation>„lectern list“ zeigt die Nummern.</translation>
        </message>
        <message>
            <source>One of the two would have no text that a digest gives now: its digest was taken back, or is read in another way.</source>
            <translation>Einer von beiden hätte keinen Text, den ein Digest jetzt gibt: Sein Digest wurde zurückgenommen oder wird anders gelesen.</translation>
        </message>
        <message>
            <source>Mend the template, or take the one that Lectern comes with.</source>
            <translation>Die Vorlage ausbessern, oder die nehmen, die Lectern mitbringt.</translation>
        </message>
        <message>
            <source>Line {line}: {cause}</source>
            <translation>Zeile {line}: {cause}</translation>
        </message>
        <message>
            <source>{title} is no text: it can be neither copied nor printed here.</source>
            <translation>{title} ist kein Text: Das lässt sich hier weder kopieren noch ausgeben.</translation>
        </message>
        <message>
            <source>Save it to a file (on the command line: -o FILE).</source>
            <translation>In eine Datei speichern (auf der Befehlszeile: -o FILE).</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Export läuft</translation>
        </message>
        <message>
            <source>Texts and facts</source>
            <translation>Texte und Angaben</translation>
        </message>
        <message>
            <source>Editors, volumes, pages…</source>
            <translation>Herausgeber, Bände, Seiten …</translation>
        </message>
        <message>
            <source>Decision, star</source>
            <translation>Entscheidung, Stern</translation>
        </message>
        <message>
            <source>Tags, note</source>
            <translation>Schlagwörter, Notiz</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Markierungen</translation>
        </message>
        <message>
            <source>Order, sections, sentences</source>
            <translation>Reihenfolge, Abschnitte, Sätze</translation>
        </message>
        <message>
            <source>Heading, introduction, target</source>
            <translation>Überschrift, Einleitung, Termin</translation>
        </message>
        <message>
            <source>To read</source>
            <translation>Zum Lesen</translation>
        </message>
        <message>
            <source>Bibliographies</source>
            <translation>Bibliografien</translation>
        </message>
        <message>
            <source>Formatted citations</source>
            <translation>Formatierte Zitationen</translation>
        </message>
        <message>
            <source>For programs</source>
            <translation>Für Programme</translation>
        </message>
        <message>
            <source>Markdown reading list</source>
            <translation>Markdown-Leseliste</translation>
        </message>
        <message>
            <source>A list to read, edit and share; Lectern reads it again</source>
            <translation>Eine Liste zum Lesen, Bearbeiten und Teilen; Lectern liest sie wieder ein</translation>
        </message>
        <message>
            <source>Vault of notes</source>
            <translation>Notizsammlung</translation>
        </message>
        <message>
            <source>A note for each paper, with links: for Obsidian and Logseq</source>
            <translation>Eine Notiz je Artikel, mit Links: für Obsidian und Logseq</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>One page for every browser: to read, search and print, without network</source>
            <translation>Eine Seite für jeden Browser: zum Lesen, Suchen und Drucken, ohne Netz</translation>
        </message>
        <message>
            <source>Lectern packet</source>
            <translation>Lectern-Paket</translation>
        </message>
        <message>
            <source>A page to read that another Lectern takes in: notes and highlights, too</source>
            <translation>Eine Seite zum Lesen, die ein anderes Lectern übernimmt: auch Notizen und Markierungen</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Reiner Text</translation>
        </message>
        <message>
            <source>For mails and terminals</source>
            <translation>Für Mails und Terminals</translation>
        </message>
        <message>
            <source>Org outline</source>
            <translation>Org-Gliederung</translation>
        </message>
        <message>
            <source>Headings with properties and tags, for Emacs</source>
            <translation>Überschriften mit Eigenschaften und Tags, für Emacs</translation>
        </message>
        <message>
            <source>LaTeX document</source>
            <translation>LaTeX-Dokument</translation>
        </message>
        <message>
            <source>A document that compiles; best with XeLaTeX or LuaLaTeX</source>
            <translation>Ein übersetzbares Dokument; am besten mit XeLaTeX oder LuaLaTeX</translation>
        </message>
        <message>
            <source>EPUB book</source>
            <translation>EPUB-Buch</translation>
        </message>
        <message>
            <source>A book for e-readers and phones, with a table of contents</source>
            <translation>Ein Buch für E-Reader und Telefone, mit Inhaltsverzeichnis</translation>
        </message>
        <message>
            <source>Word document</source>
            <translation>Word-Dokument</translation>
        </message>
        <message>
            <source>A document to edit in Word or LibreOffice, with real headings</source>
            <translation>Ein Dokument zum Bearbeiten in Word oder LibreOffice, mit echten Überschriften</translation>
        </message>
        <message>
            <source>PDF pages</source>
            <translation>PDF-Seiten</translation>
        </message>
        <message>
            <source>Pages to print or to read anywhere, with links and an outline</source>
            <translation>Seiten zum Drucken oder zum Lesen überall, mit Links und Gliederung</translation>
        </message>
        <message>
            <source>BibTeX bibliography</source>
            <translation>BibTeX-Bibliografie</translation>
        </message>
        <message>
            <source>References for LaTeX and for reference managers</source>
            <translation>Literaturangaben für LaTeX und für Literaturverwaltungen</translation>
        </message>
        <message>
            <source>BibLaTeX bibliography</source>
            <translation>BibLaTeX-Bibliografie</translation>
        </message>
        <message>
            <source>References for LaTeX with biber: more types, and whole dates</source>
            <translation>Literaturangaben für LaTeX mit biber: mehr Typen und ganze Daten</translation>
        </message>
        <message>
            <source>RIS bibliography</source>
            <translation>RIS-Bibliografie</translation>
        </message>
        <message>
            <source>References for Zotero, Mendeley, EndNote and others</source>
            <translation>Literaturangaben für Zotero, Mendeley, EndNote und andere</translation>
        </message>
        <message>
            <source>CSL-JSON bibliography</source>
            <translation>CSL-JSON-Bibliografie</translation>
        </message>
        <message>
            <source>References for Zotero, pandoc and other citation processors</source>
            <translation>Literaturangaben für Zotero, pandoc und andere Zitierprogramme</translation>
        </message>
        <message>
            <source>CSL-YAML bibliography</source>
            <translation>CSL-YAML-Bibliografie</translation>
        </message>
        <message>
            <source>References for pandoc, to read and to edit</source>
            <translation>Literaturangaben für pandoc, zum Lesen und Bearbeiten</translation>
        </message>
        <message>
            <source>EndNote XML bibliography</source>
            <translation>EndNote-XML-Bibliografie</translation>
        </message>
        <message>
            <source>References for EndNote</source>
            <translation>Literaturangaben für EndNote</translation>
        </message>
        <message>
            <source>Bibliography in a style, as text</source>
            <translation>Bibliografie in einem Stil, als Text</translation>
        </message>
        <message>
            <source>The papers as a journal lists them, to paste anywhere</source>
            <translation>Die Artikel, wie eine Zeitschrift sie aufführt, zum Einfügen überall</translation>
        </message>
        <message>
            <source>Bibliography in a style, with italics</source>
            <translation>Bibliografie in einem Stil, mit Kursivschrift</translation>
        </message>
        <message>
            <source>The same with italics and links, for word processors</source>
            <translation>Dasselbe mit Kursivschrift und Links, für Textverarbeitungen</translation>
        </message>
        <message>
            <source>Bibliography in a style, as Markdown</source>
            <translation>Bibliografie in einem Stil, als Markdown</translation>
        </message>
        <message>
            <source>The same for notes and READMEs</source>
            <translation>Dasselbe für Notizen und READMEs</translation>
        </message>
        <message>
            <source>In-text citation, as text</source>
            <translation>Zitation im Text, als Text</translation>
        </message>
        <message>
            <source>One citation of all the papers, such as (Lovelace, 1843)</source>
            <translation>Eine Zitation aller Artikel, etwa (Lovelace, 1843)</translation>
        </message>
        <message>
            <source>In-text citation, with italics</source>
            <translation>Zitation im Text, mit Kursivschrift</translation>
        </message>
        <message>
            <source>The same for word processors</source>
            <translation>Dasselbe für Textverarbeitungen</translation>
        </message>
        <message>
            <source>In-text citation, as Markdown</source>
            <translation>Zitation im Text, als Markdown</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabelle (CSV)</translation>
        </message>
        <message>
            <source>A table for spreadsheets, with marks; Lectern reads it again</source>
            <translation>Für Tabellenprogramme, mit Vermerken; Lectern liest sie wieder ein</translation>
        </message>
        <message>
            <source>JSON Lines</source>
            <translation>JSON Lines</translation>
        </message>
        <message>
            <source>Everything that Lectern knows, for programs; Lectern reads it again</source>
            <translation>Alles, was Lectern weiß, für Programme; Lectern liest es wieder ein</translation>
        </message>
        <message>
            <source>W3C Web Annotations (JSON-LD)</source>
            <translation>W3C Web Annotations (JSON-LD)</translation>
        </message>
        <message>
            <source>Highlights and notes for other programs that annotate</source>
            <translation>Markierungen und Notizen für andere Programme, die annotieren</translation>
        </message>
        <message>
            <source>Atom feed</source>
            <translation>Atom-Feed</translation>
        </message>
        <message>
            <source>The papers without your marks, for feed readers</source>
            <translation>Die Artikel ohne Ihre Vermerke, für Feedreader</translation>
        </message>
        <message>
            <source>JSON Feed</source>
            <translation>JSON Feed</translation>
        </message>
        <message>
            <source>The same as an Atom feed, in JSON</source>
            <translation>Dasselbe wie ein Atom-Feed, in JSON</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>A draft for your mail program, as text and HTML</source>
            <translation>Ein Entwurf für Ihr Mailprogramm, als Text und HTML</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Markierung</translation>
        </message>
        <message>
            <source>Tags: {tags}</source>
            <translation>Schlagwörter: {tags}</translation>
        </message>
        <message>
            <source>Reading list</source>
            <translation>Leseliste</translation>
        </message>
        <message>
            <source>There is no export format “{name}”.</source>
            <translation>Es gibt kein Exportformat „{name}“.</translation>
        </message>
        <message>
            <source>Choose one of: {names}.</source>
            <translation>Zur Wahl stehen: {names}.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>To be read by {date}</source>
            <translation>Zu lesen bis {date}</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>%Ln Artikel</numerusform>
                <numerusform>%Ln Artikel</numerusform>
            </translation>
        </message>
        <message>
            <source>Colours of highlights:</source>
            <translation>Farben der Markierungen:</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Summary:</source>
            <translation>Zusammenfassung:</translation>
        </message>
        <message>
            <source>Keywords:</source>
            <translation>Stichwörter:</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>Mit Stern</translation>
        </message>
        <message>
            <source>Tags:</source>
            <translation>Schlagwörter:</translation>
        </message>
        <message>
            <source>a digest</source>
            <translation>ein Digest</translation>
        </message>
        <message>
            <source>In {digest}, rank {rank}</source>
            <translation>In {digest}, Rang {rank}</translation>
        </message>
        <message>
            <source>from paper {number}</source>
            <translation>ab Artikel {number}</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Text only, with headings, and a table of contents that leads to each paper.</source>
            <translation>Nur Text, mit Überschriften und einem Inhaltsverzeichnis, das zu jedem Artikel führt.</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>Anmerkungen</translation>
        </message>
        <message>
            <source>The pages could not be drawn.</source>
            <translation>Die Seiten konnten nicht gezeichnet werden.</translation>
        </message>
        <message>
            <source>Pages are drawn by Qt (PySide6). Save as EPUB or Word document instead.</source>
            <translation>Seiten zeichnet Qt (PySide6). Stattdessen als EPUB oder Word-Dokument speichern.</translation>
        </message>
        <message>
            <source>There is no citation style “{name}”.</source>
            <translation>Es gibt keinen Zitierstil „{name}“.</translation>
        </message>
        <message>
            <source>The citation style {title} is not installed.</source>
            <translation>Der Zitierstil {title} ist nicht installiert.</translation>
        </message>
        <message>
            <source>Install the styles with: pip install 'lectern[styles]'. Without them there is: {names}.</source>
            <translation>Die Stile installieren mit: pip install 'lectern[styles]'. Ohne sie gibt es: {names}.</translation>
        </message>
        <message>
            <source>Loops in templates cannot call themselves.</source>
            <translation>Schleifen in Vorlagen können sich nicht selbst aufrufen.</translation>
        </message>
        <message>
            <source>There are no dictionaries in templates.</source>
            <translation>In Vorlagen gibt es keine Dictionarys.</translation>
        </message>
        <message>
            <source>A template cannot take in other files.</source>
            <translation>Eine Vorlage kann keine anderen Dateien einbinden.</translation>
        </message>
        <message>
            <source>It takes too long: a loop in it turns too often.</source>
            <translation>Es dauert zu lange: Eine Schleife darin wird zu oft durchlaufen.</translation>
        </message>
        <message>
            <source>It writes too much.</source>
            <translation>Es schreibt zu viel.</translation>
        </message>
        <message>
            <source>A value in it grows too large.</source>
            <translation>Ein Wert darin wird zu groß.</translation>
        </message>
        <message>
            <source>It is nested too deeply.</source>
            <translation>Es ist zu tief verschachtelt.</translation>
        </message>
        <message>
            <source>It is no template.</source>
            <translation>Es ist keine Vorlage.</translation>
        </message>
        <message>
            <source>“{operator}” is for numbers.</source>
            <translation>„{operator}“ ist für Zahlen.</translation>
        </message>
        <message>
            <source>There is no “**” in templates.</source>
            <translation>„**“ gibt es in Vorlagen nicht.</translation>
        </message>
        <message>
            <source>Lists in it are nested too deeply.</source>
            <translation>Listen darin sind zu tief verschachtelt.</translation>
        </message>
        <message>
            <source>That is no text: name one of its fields, or go through it in a loop.</source>
            <translation>Das ist kein Text: eines seiner Felder nennen, oder es in einer Schleife durchgehen.</translation>
        </message>
        <message>
            <source>A range of {size} is too long.</source>
            <translation>Ein Bereich von {size} ist zu lang.</translation>
        </message>
        <message>
            <source>It is too long.</source>
            <translation>Es ist zu lang.</translation>
        </message>
        <message>
            <source>Search these papers</source>
            <translation>Diese Artikel durchsuchen</translation>
        </message>
        <message>
            <source>{shown} of {all} papers</source>
            <translation>{shown} von {all} Artikeln</translation>
        </message>
        <message>
            <source>To the papers</source>
            <translation>Zu den Artikeln</translation>
        </message>
        <message>
            <source>To be read by</source>
            <comment>before a day</comment>
            <translation>Zu lesen bis</translation>
        </message>
        <message>
            <source>What the colours mean</source>
            <translation>Was die Farben bedeuten</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Written by Lectern</source>
            <translation>Geschrieben von Lectern</translation>
        </message>
        <message>
            <source>Triage of {name}</source>
            <translation>Durchsicht von {name}</translation>
        </message>
        <message>
            <source>Nothing was decided.</source>
            <translation>Nichts wurde entschieden.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more paper(s)</source>
            <translation>
                <numerusform>und %Ln weiterer Artikel</numerusform>
                <numerusform>und %Ln weitere Artikel</numerusform>
            </translation>
        </message>
        <message>
            <source>Still in the inbox</source>
            <translation>Noch im Eingang</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>Zähle</translation>
        </message>
        <message>
            <source>it failed</source>
            <translation>es ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>der Datenträger ist voll</translation>
        </message>
        <message>
            <source>Free some space, then do it again.</source>
            <translation>Etwas Platz schaffen und es noch einmal versuchen.</translation>
        </message>
        <message>
            <source>the disk quota is used up</source>
            <translation>das Speicherkontingent ist erschöpft</translation>
        </message>
        <message>
            <source>the disk cannot be written to</source>
            <translation>der Datenträger ist schreibgeschützt</translation>
        </message>
        <message>
            <source>you may not write there</source>
            <translation>dort fehlt das Recht zu schreiben</translation>
        </message>
        <message>
            <source>its folder does not exist</source>
            <translation>der Ordner existiert nicht</translation>
        </message>
        <message>
            <source>Make the folder, or choose another.</source>
            <translation>Den Ordner anlegen oder einen anderen wählen.</translation>
        </message>
        <message>
            <source>its folder is a file</source>
            <translation>der Ordner ist eine Datei</translation>
        </message>
        <message>
            <source>its links lead in a circle</source>
            <translation>die Verknüpfungen führen im Kreis</translation>
        </message>
        <message>
            <source>its name is too long</source>
            <translation>der Name ist zu lang</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Einen kürzeren Namen wählen.</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>es ist ein Ordner</translation>
        </message>
        <message>
            <source>it is no ordinary file</source>
            <translation>es ist keine gewöhnliche Datei</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Einen anderen Namen wählen.</translation>
        </message>
        <message>
            <source>It ends within the record that begins on line {line}.</source>
            <translation>Es endet mitten im Datensatz, der in Zeile {line} beginnt.</translation>
        </message>
        <message>
            <source>none of its items is a paper with a title.</source>
            <translation>keiner der Einträge ist ein Artikel mit Titel.</translation>
        </message>
        <message>
            <source>a feed whose XML declares entities of its own, which no real feed does</source>
            <translation>ein Feed, dessen XML eigene Entitäten vereinbart, was kein echter Feed tut</translation>
        </message>
        <message>
            <source>It ends in the middle of line {line}.</source>
            <translation>Es endet mitten in Zeile {line}.</translation>
        </message>
        <message>
            <source>a feed with more than {most} entries</source>
            <translation>ein Feed mit mehr als {most} Einträgen</translation>
        </message>
        <message>
            <source>a feed without entries</source>
            <translation>ein Feed ohne Einträge</translation>
        </message>
        <message>
            <source>arXiv answered with an error: {error}</source>
            <translation>arXiv hat mit einem Fehler geantwortet: {error}</translation>
        </message>
        <message>
            <source>Look at the query or the identifiers that were asked for.</source>
            <translation>Die Abfrage oder die angefragten Nummern prüfen.</translation>
        </message>
        <message>
            <source>a script</source>
            <translation>ein Skript</translation>
        </message>
        <message>
            <source>an e-mail</source>
            <translation>eine E-Mail</translation>
        </message>
        <message>
            <source>an arXiv announcement</source>
            <translation>eine arXiv-Ankündigung</translation>
        </message>
        <message>
            <source>a log</source>
            <translation>ein Protokoll</translation>
        </message>
        <message>
            <source>source code</source>
            <translation>Quelltext</translation>
        </message>
        <message>
            <source>a settings file</source>
            <translation>eine Einstellungsdatei</translation>
        </message>
        <message>
            <source>a table</source>
            <translation>eine Tabelle</translation>
        </message>
        <message>
            <source>The page ends within its list of papers.</source>
            <translation>Die Seite endet mitten in der Liste ihrer Artikel.</translation>
        </message>
        <message>
            <source>HTML with more elements inside each other than any page has</source>
            <translation>HTML, in dem mehr Elemente ineinander liegen als in irgendeiner Seite</translation>
        </message>
        <message>
            <source>a JSON feed without items that have a title.</source>
            <translation>ein JSON-Feed ohne Einträge mit Titel.</translation>
        </message>
        <message>
            <source>it has more than {most} records</source>
            <translation>es hat mehr als {most} Datensätze</translation>
        </message>
        <message>
            <source>It ends on line {line}, in the middle of the list.</source>
            <translation>Es endet in Zeile {line}, mitten in der Liste.</translation>
        </message>
        <message>
            <source>its JSON cannot be read: {error}</source>
            <translation>das JSON ist nicht lesbar: {error}</translation>
        </message>
        <message>
            <source>The brackets of the record that begins on line {line} do not match.</source>
            <translation>Die Klammern des Datensatzes, der in Zeile {line} beginnt, passen nicht zueinander.</translation>
        </message>
        <message>
            <source>The record that begins on line {line} is nested too deep.</source>
            <translation>Der Datensatz, der in Zeile {line} beginnt, ist zu tief verschachtelt.</translation>
        </message>
        <message>
            <source>The record that begins on line {line} is larger than 4 MB or 200,000 strings, as no paper is: make each paper a record of its own.</source>
            <translation>Der Datensatz, der in Zeile {line} beginnt, ist größer als 4 MB oder 200.000 Zeichenketten, was kein Artikel ist: aus jedem Artikel einen eigenen Datensatz machen.</translation>
        </message>
        <message>
            <source>JSON with more than {most} values</source>
            <translation>JSON mit mehr als {most} Werten</translation>
        </message>
        <message>
            <source>broken JSON on line {line}: {error}</source>
            <translation>fehlerhaftes JSON in Zeile {line}: {error}</translation>
        </message>
        <message>
            <source>JSON that is nested too deep</source>
            <translation>JSON, das zu tief verschachtelt ist</translation>
        </message>
        <message>
            <source>message {number}</source>
            <translation>Nachricht {number}</translation>
        </message>
        <message>
            <source>it has too little text</source>
            <translation>es enthält zu wenig Text</translation>
        </message>
        <message>
            <source>it is a mail of more than {size} MB or {lines} lines</source>
            <translation>es ist eine Mail von mehr als {size} MB oder {lines} Zeilen</translation>
        </message>
        <message>
            <source>too many mails lie within mails</source>
            <translation>zu viele Mails liegen in Mails</translation>
        </message>
        <message>
            <source>text {number}</source>
            <translation>Text {number}</translation>
        </message>
        <message>
            <source>attachment {number}</source>
            <translation>Anhang {number}</translation>
        </message>
        <message>
            <source>it is a named pipe, not a file</source>
            <translation>es ist eine benannte Pipe, keine Datei</translation>
        </message>
        <message>
            <source>it is a socket, not a file</source>
            <translation>es ist ein Socket, keine Datei</translation>
        </message>
        <message>
            <source>it is a device, not a file</source>
            <translation>es ist ein Gerät, keine Datei</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>es gibt keine solche Datei</translation>
        </message>
        <message>
            <source>you may not read it</source>
            <translation>es fehlt das Recht, sie zu lesen</translation>
        </message>
        <message>
            <source>it is a link that leads back to itself</source>
            <translation>es ist eine Verknüpfung, die zu sich selbst zurückführt</translation>
        </message>
        <message>
            <source>its name is not a file's name</source>
            <translation>der Name ist kein Dateiname</translation>
        </message>
        <message>
            <source>the disk cannot read it</source>
            <translation>der Datenträger kann sie nicht lesen</translation>
        </message>
        <message>
            <source>its name is not valid text</source>
            <translation>der Name ist kein gültiger Text</translation>
        </message>
        <message>
            <source>Rename it, then import it again.</source>
            <translation>Die Datei umbenennen und noch einmal importieren.</translation>
        </message>
        <message>
            <source>Give the digest files themselves.</source>
            <translation>Die Digest-Dateien selbst angeben.</translation>
        </message>
        <message>
            <source>the folder holds no files to import</source>
            <translation>der Ordner enthält keine Dateien zum Importieren</translation>
        </message>
        <message>
            <source>it is a folder, not a file</source>
            <translation>es ist ein Ordner, keine Datei</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>die Datei ist leer</translation>
        </message>
        <message>
            <source>it is larger than {size} MB</source>
            <translation>sie ist größer als {size} MB</translation>
        </message>
        <message>
            <source>Split it into smaller digests, if it is one.</source>
            <translation>In kleinere Digests aufteilen, falls es einer ist.</translation>
        </message>
        <message>
            <source>it cannot be read ({error})</source>
            <translation>sie ist nicht lesbar ({error})</translation>
        </message>
        <message>
            <source>it opens to more than {size} GB or {files} files; the rest was not read</source>
            <translation>es entpackt sich zu mehr als {size} GB oder {files} Dateien; der Rest wurde nicht gelesen</translation>
        </message>
        <message>
            <source>Unpack it, and import what you need of it.</source>
            <translation>Entpacken und importieren, was davon gebraucht wird.</translation>
        </message>
        <message>
            <source>Nothing was stored from it. Ask whoever sent it to send it again.</source>
            <translation>Nichts daraus wurde gespeichert. Wer es geschickt hat, möge es noch einmal schicken.</translation>
        </message>
        <message>
            <source>a packet that ends on line {line}, before its papers</source>
            <translation>ein Paket, das in Zeile {line} endet, vor seinen Artikeln</translation>
        </message>
        <message>
            <source>a packet whose data cannot be read: it is broken on line {line}</source>
            <translation>ein Paket, dessen Daten nicht lesbar sind: In Zeile {line} ist es fehlerhaft</translation>
        </message>
        <message>
            <source>a packet without a paper that could be read; its list begins on line {line}</source>
            <translation>ein Paket ohne lesbaren Artikel; seine Liste beginnt in Zeile {line}</translation>
        </message>
        <message numerus="yes">
            <source>%n annotation(s) in it could not be understood.</source>
            <translation>
                <numerusform>%Ln Anmerkung darin war nicht zu verstehen.</numerusform>
                <numerusform>%Ln Anmerkungen darin waren nicht zu verstehen.</numerusform>
            </translation>
        </message>
        <message>
            <source>It ends too early: {papers} of its papers were read.</source>
            <translation>Es endet zu früh: {papers} seiner Artikel wurden gelesen.</translation>
        </message>
        <message>
            <source>Something has changed it since it was made.</source>
            <translation>Es wurde verändert, seit es gemacht wurde.</translation>
        </message>
        <message>
            <source>a packet of version {version}, which this Lectern cannot read</source>
            <translation>ein Paket der Version {version}, die dieses Lectern nicht lesen kann</translation>
        </message>
        <message>
            <source>Bring Lectern up to date, then import it again.</source>
            <translation>Lectern aktualisieren und es dann noch einmal importieren.</translation>
        </message>
        <message>
            <source>a mail, and its text is no digest: {error}</source>
            <translation>eine Mail, und ihr Text ist kein Digest: {error}</translation>
        </message>
        <message>
            <source>{number} of its {all} mails hold no digest, such as “{name}”</source>
            <translation>{number} der {all} Mails enthalten keinen Digest, etwa „{name}“</translation>
        </message>
        <message>
            <source>all of its {number} mails hold no digest, such as “{name}”</source>
            <translation>alle {number} Mails enthalten keinen Digest, etwa „{name}“</translation>
        </message>
        <message>
            <source>Nothing was stored from them: there is nothing to do if they are other mail.</source>
            <translation>Nichts daraus wurde gespeichert. Wenn es andere Mails sind, ist nichts zu tun.</translation>
        </message>
        <message>
            <source>The end is missing, where the papers are counted.</source>
            <translation>Das Ende fehlt, an dem die Artikel gezählt werden.</translation>
        </message>
        <message>
            <source>It says that it has {said} papers, but it has {there}.</source>
            <translation>Laut Angabe sind es {said} Artikel, vorhanden sind {there}.</translation>
        </message>
        <message>
            <source>none of its records is a paper with a title; the first begins on line {line}</source>
            <translation>keiner der Datensätze ist ein Artikel mit Titel; der erste beginnt in Zeile {line}</translation>
        </message>
        <message>
            <source>Nothing was stored from it. Open it in an editor and look at that line.</source>
            <translation>Nichts daraus wurde gespeichert. Die Datei in einem Editor öffnen und diese Zeile ansehen.</translation>
        </message>
        <message>
            <source>it has no records</source>
            <translation>es hat keine Datensätze</translation>
        </message>
        <message>
            <source>there is nothing in it but blank lines</source>
            <translation>es enthält nur leere Zeilen</translation>
        </message>
        <message>
            <source>it is larger than {size} MB, which only JSON Lines may be</source>
            <translation>es ist größer als {size} MB, was nur JSON Lines sein darf</translation>
        </message>
        <message>
            <source>it has more than {most} lines, and no records that could be read</source>
            <translation>es hat mehr als {most} Zeilen und keine lesbaren Datensätze</translation>
        </message>
        <message>
            <source>it looks like {kind}, not a digest</source>
            <translation>es sieht aus wie {kind}, nicht wie ein Digest</translation>
        </message>
        <message>
            <source>it has the header of a digest, but no title with an abstract below it</source>
            <translation>es hat den Kopf eines Digests, aber keinen Titel mit einem Abstract darunter</translation>
        </message>
        <message>
            <source>it reads like prose, not a digest: its lines are not titles followed by abstracts</source>
            <translation>es liest sich wie Fließtext, nicht wie ein Digest: Die Zeilen sind keine Titel mit Abstracts darunter</translation>
        </message>
        <message>
            <source>an office document (such as .docx or .xlsx)</source>
            <translation>ein Office-Dokument (etwa .docx oder .xlsx)</translation>
        </message>
        <message>
            <source>an e-book or an office document (such as .epub or .odt)</source>
            <translation>ein E-Book oder Office-Dokument (etwa .epub oder .odt)</translation>
        </message>
        <message>
            <source>a Java program</source>
            <translation>ein Java-Programm</translation>
        </message>
        <message>
            <source>Save it as plain text or HTML, then import that.</source>
            <translation>Als reinen Text oder HTML speichern und das importieren.</translation>
        </message>
        <message>
            <source>a damaged gzip archive ({error})</source>
            <translation>ein beschädigtes gzip-Archiv ({error})</translation>
        </message>
        <message>
            <source>a damaged ZIP archive ({error})</source>
            <translation>ein beschädigtes ZIP-Archiv ({error})</translation>
        </message>
        <message>
            <source>{kind}, not text</source>
            <translation>{kind}, kein Text</translation>
        </message>
        <message>
            <source>the archive holds no files</source>
            <translation>das Archiv enthält keine Dateien</translation>
        </message>
        <message>
            <source>damaged in its archive ({error})</source>
            <translation>im Archiv beschädigt ({error})</translation>
        </message>
        <message>
            <source>it is encrypted</source>
            <translation>es ist verschlüsselt</translation>
        </message>
        <message>
            <source>Unpack the archive, then import the files.</source>
            <translation>Das Archiv entpacken und die Dateien importieren.</translation>
        </message>
        <message>
            <source>it is packed in a way (number {number}) that Lectern does not know</source>
            <translation>es ist auf eine Art gepackt (Nummer {number}), die Lectern nicht kennt</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>ohne Namen</translation>
        </message>
        <message>
            <source>it opens to more than {size} MB, which no digest has</source>
            <translation>es entpackt sich zu mehr als {size} MB, so groß ist kein Digest</translation>
        </message>
        <message>
            <source>the archive holds more than {most} files</source>
            <translation>das Archiv enthält mehr als {most} Dateien</translation>
        </message>
        <message>
            <source>Split it, or unpack it and import the folder.</source>
            <translation>Aufteilen, oder entpacken und den Ordner importieren.</translation>
        </message>
        <message>
            <source>Taken over</source>
            <translation>Übernommen</translation>
        </message>
        <message>
            <source>Removed from</source>
            <translation>Entfernt bei</translation>
        </message>
        <message>
            <source>Removed all that {name} says</source>
            <translation>Alles entfernt, was {name} sagt</translation>
        </message>
        <message>
            <source>someone</source>
            <translation>jemand</translation>
        </message>
        <message>
            <source>Updating the search index</source>
            <translation>Suchindex wird aktualisiert</translation>
        </message>
        <message>
            <source>it lacks {lacking} papers, and holds {more} that are not there</source>
            <translation>ihm fehlen {lacking} Artikel, und er hat {more}, die es nicht gibt</translation>
        </message>
        <message>
            <source>it does not find paper {number} by all of its words</source>
            <translation>er findet Artikel {number} nicht mit allen seinen Wörtern</translation>
        </message>
        <message>
            <source>The search works meanwhile; it lacks the newest changes.</source>
            <translation>Die Suche geht weiter; ihr fehlen nur die neuesten Änderungen.</translation>
        </message>
        <message>
            <source>The search index cannot be written: {error}.</source>
            <translation>Der Suchindex kann nicht geschrieben werden: {error}.</translation>
        </message>
        <message>
            <source>Nothing is lost, and the search works, but slowly. Look at {folder}.</source>
            <translation>Nichts ist verloren, und die Suche geht, aber langsam. In {folder} nachsehen.</translation>
        </message>
        <message>
            <source>Another program is updating the search index.</source>
            <translation>Ein anderes Programm aktualisiert gerade den Suchindex.</translation>
        </message>
        <message>
            <source>Importing {name}</source>
            <translation>{name} wird importiert</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Importiert</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%Ln Datei</numerusform>
                <numerusform>%Ln Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>“{text}”</source>
            <translation>„{text}“</translation>
        </message>
        <message>
            <source>It was taken in only in part: {error}.</source>
            <translation>Es wurde nur zum Teil übernommen: {error}.</translation>
        </message>
        <message>
            <source>Import {what}</source>
            <translation>Import: {what}</translation>
        </message>
        <message>
            <source>The library folder {folder} cannot be made: {error}.</source>
            <translation>Der Bibliotheksordner {folder} kann nicht angelegt werden: {error}.</translation>
        </message>
        <message>
            <source>Choose another folder with --library DIR.</source>
            <translation>Mit --library ORDNER einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>Another program is writing to this library.</source>
            <translation>Ein anderes Programm schreibt gerade in diese Bibliothek.</translation>
        </message>
        <message>
            <source>The library cannot be written: {error}.</source>
            <translation>Die Bibliothek kann nicht geschrieben werden: {error}.</translation>
        </message>
        <message>
            <source>Check that you may write to its folder.</source>
            <translation>Prüfen, ob das Recht besteht, in den Ordner zu schreiben.</translation>
        </message>
        <message>
            <source>Out of “{name}”</source>
            <translation>Aus „{name}“ genommen</translation>
        </message>
        <message>
            <source>Added to “{name}”</source>
            <translation>Zu „{name}“ hinzugefügt</translation>
        </message>
        <message>
            <source>Made reading list “{name}”</source>
            <translation>Leseliste „{name}“ angelegt</translation>
        </message>
        <message>
            <source>Renamed reading list {old} to {new}</source>
            <translation>Leseliste {old} in {new} umbenannt</translation>
        </message>
        <message>
            <source>“{text}” is no day.</source>
            <translation>„{text}“ ist kein Tag.</translation>
        </message>
        <message>
            <source>Write it as YYYY-MM-DD.</source>
            <translation>Als YYYY-MM-DD schreiben.</translation>
        </message>
        <message>
            <source>Described reading list “{name}”</source>
            <translation>Leseliste „{name}“ beschrieben</translation>
        </message>
        <message>
            <source>Archived reading list “{name}”</source>
            <translation>Leseliste „{name}“ archiviert</translation>
        </message>
        <message>
            <source>Brought back “{name}”</source>
            <translation>„{name}“ zurückgeholt</translation>
        </message>
        <message>
            <source>Deleted reading list “{name}”</source>
            <translation>Leseliste „{name}“ gelöscht</translation>
        </message>
        <message>
            <source>Duplicated “{name}” as “{copy}”</source>
            <translation>„{name}“ als „{copy}“ dupliziert</translation>
        </message>
        <message>
            <source>Merged {names} into “{name}”</source>
            <translation>{names} mit „{name}“ zusammengeführt</translation>
        </message>
        <message>
            <source>This reading list is gone.</source>
            <translation>Diese Leseliste gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>Undo may bring it back.</source>
            <translation>Vielleicht bringt „Rückgängig“ es zurück.</translation>
        </message>
        <message>
            <source>This is too long.</source>
            <translation>Das ist zu lang.</translation>
        </message>
        <message>
            <source>It may have {most} characters.</source>
            <translation>Es darf {most} Zeichen haben.</translation>
        </message>
        <message>
            <source>Moved in “{name}”</source>
            <translation>In „{name}“ verschoben</translation>
        </message>
        <message>
            <source>Under “{section}” in “{name}”</source>
            <translation>Unter „{section}“ in „{name}“</translation>
        </message>
        <message>
            <source>Under no section in “{name}”</source>
            <translation>Unter keinem Abschnitt in „{name}“</translation>
        </message>
        <message>
            <source>Began section “{section}” in “{name}”</source>
            <translation>Abschnitt „{section}“ in „{name}“ begonnen</translation>
        </message>
        <message>
            <source>Renamed section {old} of “{name}” to {new}</source>
            <translation>Abschnitt {old} von „{name}“ in {new} umbenannt</translation>
        </message>
        <message>
            <source>Without a section</source>
            <translation>Ohne Abschnitt</translation>
        </message>
        <message>
            <source>Removed section “{section}” of “{name}”</source>
            <translation>Abschnitt „{section}“ von „{name}“ entfernt</translation>
        </message>
        <message>
            <source>Moved section “{section}” of “{name}”</source>
            <translation>Abschnitt „{section}“ von „{name}“ verschoben</translation>
        </message>
        <message>
            <source>A section needs a name.</source>
            <translation>Ein Abschnitt braucht einen Namen.</translation>
        </message>
        <message>
            <source>Type one, or press Esc.</source>
            <translation>Einen eingeben, oder Esc drücken.</translation>
        </message>
        <message>
            <source>Sentence in “{name}”</source>
            <translation>Satz in „{name}“</translation>
        </message>
        <message>
            <source>Naming regions</source>
            <translation>Benenne Gegenden</translation>
        </message>
        <message>
            <source>Reading papers</source>
            <translation>Lese Artikel</translation>
        </message>
        <message>
            <source>Placing papers</source>
            <translation>Ordne Artikel an</translation>
        </message>
        <message>
            <source>Looking for neighbours</source>
            <translation>Suche Nachbarn</translation>
        </message>
        <message>
            <source>Comparing papers</source>
            <translation>Vergleiche Artikel</translation>
        </message>
        <message>
            <source>That could not be done: {error}</source>
            <translation>Das ging nicht: {error}</translation>
        </message>
        <message>
            <source>Making a backup</source>
            <translation>Eine Sicherung wird angelegt</translation>
        </message>
        <message numerus="yes">
            <source>Marks set as the history says: %n</source>
            <translation>
                <numerusform>Nach dem Verlauf gesetzte Merkmale: %Ln</numerusform>
                <numerusform>Nach dem Verlauf gesetzte Merkmale: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mark(s) set as the history says</source>
            <translation>
                <numerusform>%Ln Vermerk nach dem Verlauf gesetzt</numerusform>
                <numerusform>%Ln Vermerke nach dem Verlauf gesetzt</numerusform>
            </translation>
        </message>
        <message>
            <source>the chain of the history</source>
            <translation>die Kette des Verlaufs</translation>
        </message>
        <message>
            <source>it was worked out again</source>
            <translation>es wurde neu berechnet</translation>
        </message>
        <message>
            <source>everything counts as it is now</source>
            <translation>alles gilt nun, wie es ist</translation>
        </message>
        <message>
            <source>Making likenesses anew</source>
            <translation>Ähnlichkeiten werden neu berechnet</translation>
        </message>
        <message>
            <source>the search index was made anew</source>
            <translation>der Suchindex wurde neu angelegt</translation>
        </message>
        <message numerus="yes">
            <source>a new description was written for %n backup(s)</source>
            <translation>
                <numerusform>für %Ln Sicherung wurde eine neue Beschreibung geschrieben</numerusform>
                <numerusform>für %Ln Sicherungen wurde eine neue Beschreibung geschrieben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n damaged backup(s) were deleted, and {name} was made</source>
            <translation>
                <numerusform>%Ln beschädigte Sicherung wurde gelöscht und {name} angelegt</numerusform>
                <numerusform>%Ln beschädigte Sicherungen wurden gelöscht und {name} angelegt</numerusform>
            </translation>
        </message>
        <message>
            <source>Comparing with the seals</source>
            <translation>Mit den Siegeln vergleichen</translation>
        </message>
        <message>
            <source>Looking into the backup {name}</source>
            <translation>In der Sicherung {name} nachsehen</translation>
        </message>
        <message>
            <source>Reading the originals</source>
            <translation>Die Originale werden gelesen</translation>
        </message>
        <message>
            <source>{number} of {all} were brought back</source>
            <translation>{number} von {all} wurden zurückgeholt</translation>
        </message>
        <message>
            <source>the history is whole</source>
            <translation>der Verlauf ist vollständig</translation>
        </message>
        <message>
            <source>Writing the file anew</source>
            <translation>Die Datei wird neu geschrieben</translation>
        </message>
        <message>
            <source>the file was written anew; {name} has it as it was</source>
            <translation>die Datei wurde neu geschrieben; {name} hat sie, wie sie war</translation>
        </message>
        <message>
            <source>There is no good backup of this library.</source>
            <translation>Es gibt keine brauchbare Sicherung dieser Bibliothek.</translation>
        </message>
        <message>
            <source>Restoring {name}</source>
            <translation>{name} wird zurückgespielt</translation>
        </message>
        <message>
            <source>{name} was restored, and {number} acts since were repeated; {aside} has the rest</source>
            <translation>{name} wurde zurückgespielt, und {number} Handlungen danach wurden wiederholt; {aside} hat den Rest</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Zusammengeführt</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Nicht derselbe</translation>
        </message>
        <message>
            <source>“{title}” stays one paper.</source>
            <translation>„{title}“ bleibt ein Artikel.</translation>
        </message>
        <message>
            <source>Separated from</source>
            <translation>Abgetrennt von</translation>
        </message>
        <message>
            <source>Other text of</source>
            <translation>Anderer Text für</translation>
        </message>
        <message>
            <source>Recovered note</source>
            <translation>Wiederhergestellte Notiz</translation>
        </message>
        <message>
            <source>This library is open in {program} on {host} since {time} (process {pid}).</source>
            <translation>Diese Bibliothek ist seit {time} in {program} auf {host} geöffnet (Prozess {pid}).</translation>
        </message>
        <message>
            <source>Use that window, or open the library here for reading alone.</source>
            <translation>Nutzen Sie jenes Fenster, oder öffnen Sie die Bibliothek hier nur zum Lesen.</translation>
        </message>
        <message>
            <source>Reading {name}</source>
            <translation>{name} wird gelesen</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Comparing {name}</source>
            <translation>{name} wird verglichen</translation>
        </message>
        <message>
            <source>again in this import</source>
            <translation>noch einmal in diesem Import</translation>
        </message>
        <message>
            <source>the lines may be split in another way</source>
            <translation>die Zeilen lassen sich vielleicht anders aufteilen</translation>
        </message>
        <message>
            <source>Only {most} words count; from here on they do not.</source>
            <translation>Nur {most} Wörter zählen; ab hier nicht mehr.</translation>
        </message>
        <message>
            <source>Brackets nest deeper than {depth} here.</source>
            <translation>Klammern liegen hier tiefer als {depth} ineinander.</translation>
        </message>
        <message>
            <source>This bracket was never opened.</source>
            <translation>Diese Klammer wurde nie geöffnet.</translation>
        </message>
        <message>
            <source>This bracket is not closed.</source>
            <translation>Diese Klammer wird nicht geschlossen.</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>„{words}“</translation>
        </message>
        <message>
            <source>{word} goes between two words; write it small to look for it.</source>
            <translation>{word} steht zwischen zwei Wörtern; klein geschrieben wird danach gesucht.</translation>
        </message>
        <message>
            <source>Not, said twice, counts once.</source>
            <translation>Nicht, doppelt gesagt, zählt einmal.</translation>
        </message>
        <message>
            <source>{word} needs a word right after it.</source>
            <translation>{word} braucht gleich danach ein Wort.</translation>
        </message>
        <message>
            <source>A field cannot stand inside another.</source>
            <translation>Ein Feld kann nicht in einem anderen stehen.</translation>
        </message>
        <message>
            <source>These brackets hold nothing.</source>
            <translation>Diese Klammern sind leer.</translation>
        </message>
        <message>
            <source>{name}: needs a word right after it.</source>
            <translation>{name}: braucht gleich danach ein Wort.</translation>
        </message>
        <message>
            <source>Of several sort words the last one counts.</source>
            <translation>Von mehreren Sortierwörtern gilt das letzte.</translation>
        </message>
        <message>
            <source>{found}; also {others}</source>
            <translation>{found}; auch {others}</translation>
        </message>
        <message>
            <source>both words, best first; then papers with one of them</source>
            <translation>beide Wörter, die besten zuerst; dann Artikel mit einem davon</translation>
        </message>
        <message>
            <source>the words next to each other</source>
            <translation>die Wörter nebeneinander</translation>
        </message>
        <message>
            <source>words that begin so</source>
            <translation>Wörter, die so beginnen</translation>
        </message>
        <message>
            <source>the word, or one that is spelt nearly so</source>
            <translation>das Wort oder eines, das fast so geschrieben wird</translation>
        </message>
        <message>
            <source>without a word</source>
            <translation>ohne ein Wort</translation>
        </message>
        <message>
            <source>one or the other; brackets group</source>
            <translation>das eine oder das andere; Klammern gruppieren</translation>
        </message>
        <message>
            <source>in the title</source>
            <translation>im Titel</translation>
        </message>
        <message>
            <source>by an author of this name</source>
            <translation>von jemandem dieses Namens</translation>
        </message>
        <message>
            <source>with the tag, or one below it such as method/attention</source>
            <translation>mit dem Schlagwort oder einem darunter, etwa method/attention</translation>
        </message>
        <message>
            <source>in digests with this in their name</source>
            <translation>in Digests, die so im Namen heißen</translation>
        </message>
        <message>
            <source>starred papers; is: and has: know more</source>
            <translation>Artikel mit Stern; is: und has: können mehr</translation>
        </message>
        <message>
            <source>added in the last 7 days</source>
            <translation>in den letzten 7 Tagen dazugekommen</translation>
        </message>
        <message>
            <source>sorted by date, oldest first</source>
            <translation>nach Datum, älteste zuerst</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>the words within 10 words of each other, in any order</source>
            <translation>die Wörter im Abstand von höchstens 10 Wörtern, in beliebiger Folge</translation>
        </message>
        <message>
            <source>the words within 4 words of each other</source>
            <translation>die Wörter im Abstand von höchstens 4 Wörtern</translation>
        </message>
        <message>
            <source>a sentence that was pasted: its words, best first</source>
            <translation>ein eingefügter Satz: seine Wörter, das Beste zuerst</translation>
        </message>
        <message>
            <source>Together, or not</source>
            <translation>Zusammen oder nicht</translation>
        </message>
        <message>
            <source>both</source>
            <translation>beides</translation>
        </message>
        <message>
            <source>one or the other</source>
            <translation>das eine oder das andere</translation>
        </message>
        <message>
            <source>one without the other</source>
            <translation>das eine ohne das andere</translation>
        </message>
        <message>
            <source>brackets group; all can be mixed</source>
            <translation>Klammern gruppieren; alles lässt sich mischen</translation>
        </message>
        <message>
            <source>Where the words stand</source>
            <translation>Wo die Wörter stehen</translation>
        </message>
        <message>
            <source>the words next to each other there</source>
            <translation>die Wörter dort nebeneinander</translation>
        </message>
        <message>
            <source>one or the other there</source>
            <translation>dort das eine oder das andere</translation>
        </message>
        <message>
            <source>in your note on the paper</source>
            <translation>in Ihrer Notiz zum Artikel</translation>
        </message>
        <message>
            <source>in what you said of a highlight</source>
            <translation>in dem, was Sie zu einer Markierung gesagt haben</translation>
        </message>
        <message>
            <source>What a paper is and has</source>
            <translation>Was ein Artikel ist und hat</translation>
        </message>
        <message>
            <source>in the inbox</source>
            <translation>im Eingang</translation>
        </message>
        <message>
            <source>starred papers</source>
            <translation>Artikel mit Stern</translation>
        </message>
        <message>
            <source>done or dismissed</source>
            <translation>erledigt oder verworfen</translation>
        </message>
        <message>
            <source>perhaps the same as another paper</source>
            <translation>vielleicht derselbe wie ein anderer</translation>
        </message>
        <message>
            <source>with a note</source>
            <translation>mit Notiz</translation>
        </message>
        <message>
            <source>from a source with this in its name</source>
            <translation>aus einer Quelle mit diesem Namensteil</translation>
        </message>
        <message>
            <source>in a reading list or a smart list</source>
            <translation>in einer Leseliste oder einer Suchliste</translation>
        </message>
        <message>
            <source>published at a place with this in its name</source>
            <translation>erschienen an einem Ort mit diesem Namensteil</translation>
        </message>
        <message>
            <source>the paper of this arXiv number or DOI</source>
            <translation>der Artikel mit dieser arXiv-Nummer oder DOI</translation>
        </message>
        <message>
            <source>with a link that has this in its address</source>
            <translation>mit einem Link, der dies in der Adresse hat</translation>
        </message>
        <message>
            <source>How many, and when</source>
            <translation>Wie viele und wann</translation>
        </message>
        <message>
            <source>with more than two tags</source>
            <translation>mit mehr als zwei Tags</translation>
        </message>
        <message>
            <source>in three digests or more</source>
            <translation>in drei Digests oder mehr</translation>
        </message>
        <message>
            <source>with highlights</source>
            <translation>mit Markierungen</translation>
        </message>
        <message>
            <source>by two authors at most</source>
            <translation>von höchstens zwei Autoren</translation>
        </message>
        <message>
            <source>added in the last 7 days; w, m and y are weeks, months and years</source>
            <translation>in den letzten 7 Tagen dazugekommen; w, m und y sind Wochen, Monate und Jahre</translation>
        </message>
        <message>
            <source>of these months</source>
            <translation>aus diesen Monaten</translation>
        </message>
        <message>
            <source>with a mark that was changed then</source>
            <translation>mit einem Vermerk, der dann geändert wurde</translation>
        </message>
        <message>
            <source>Alike, and in which order</source>
            <translation>Ähnliches, und in welcher Folge</translation>
        </message>
        <message>
            <source>papers that are near in content to this one</source>
            <translation>Artikel, die diesem im Inhalt nahe sind</translation>
        </message>
        <message>
            <source>newest first</source>
            <translation>neueste zuerst</translation>
        </message>
        <message>
            <source>the same order the other way round</source>
            <translation>dieselbe Folge umgekehrt</translation>
        </message>
        <message>
            <source>There should be a number here.</source>
            <translation>Hier sollte eine Zahl stehen.</translation>
        </message>
        <message>
            <source>No number is less than 0.</source>
            <translation>Keine Zahl ist kleiner als 0.</translation>
        </message>
        <message>
            <source>No day is less than 0 ago.</source>
            <translation>Kein Tag liegt weniger als 0 zurück.</translation>
        </message>
        <message>
            <source>{number} needs d, w, m or y after it: days, weeks, months or years.</source>
            <translation>Nach {number} muss d, w, m oder y stehen: Tage, Wochen, Monate oder Jahre.</translation>
        </message>
        <message>
            <source>No calendar has a day before {first} or after {last}.</source>
            <translation>Kein Kalender hat einen Tag vor {first} oder nach {last}.</translation>
        </message>
        <message>
            <source>There should be a date here, such as {examples}.</source>
            <translation>Hier sollte ein Datum stehen, etwa {examples}.</translation>
        </message>
        <message>
            <source>There is no year 0.</source>
            <translation>Ein Jahr 0 gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no month {month}.</source>
            <translation>Einen Monat {month} gibt es nicht.</translation>
        </message>
        <message>
            <source>{month} has no day {day}.</source>
            <translation>{month} hat keinen Tag {day}.</translation>
        </message>
        <message>
            <source>near: takes two words or more, in quotation marks.</source>
            <translation>near: braucht zwei Wörter oder mehr in Anführungszeichen.</translation>
        </message>
        <message>
            <source>Words can be near each other within 1 to {most} words.</source>
            <translation>Wörter können im Abstand von 1 bis {most} Wörtern beieinanderstehen.</translation>
        </message>
        <message>
            <source>like: takes a paper's number such as #17, or its arXiv number or DOI.</source>
            <translation>like: braucht die Nummer eines Artikels wie #17, seine arXiv-Nummer oder DOI.</translation>
        </message>
        <message>
            <source>There is no word in this quotation.</source>
            <translation>In diesen Anführungszeichen steht kein Wort.</translation>
        </message>
        <message>
            <source>* works only at the end of a word.</source>
            <translation>* wirkt nur am Ende eines Wortes.</translation>
        </message>
        <message>
            <source>A beginning with * needs {least} letters or more.</source>
            <translation>Ein Anfang mit * braucht mindestens {least} Buchstaben.</translation>
        </message>
        <message>
            <source>~ and * do not go together; * is passed over.</source>
            <translation>~ und * gehen nicht zusammen; * wird übergangen.</translation>
        </message>
        <message>
            <source>A word after ~ needs {least} letters or more.</source>
            <translation>Ein Wort nach ~ braucht {least} Buchstaben oder mehr.</translation>
        </message>
        <message>
            <source>{name}: needs a name.</source>
            <translation>{name}: braucht einen Namen.</translation>
        </message>
        <message>
            <source>The smaller goes first; this is read the other way round.</source>
            <translation>Das Kleinere steht zuerst; dies wird umgekehrt gelesen.</translation>
        </message>
        <message>
            <source>{name}: does not take that; perhaps {name}:{meant} is meant.</source>
            <translation>{name}: nimmt das nicht an; vielleicht ist {name}:{meant} gemeint.</translation>
        </message>
        <message>
            <source>{name}: takes one of {names}.</source>
            <translation>{name}: nimmt nur {names}.</translation>
        </message>
        <message>
            <source>There is no word to look for.</source>
            <translation>Es fehlt ein Wort, nach dem gesucht wird.</translation>
        </message>
        <message>
            <source>Only {most} characters are read; from here on they are not.</source>
            <translation>Nur {most} Zeichen werden gelesen; ab hier nicht mehr.</translation>
        </message>
        <message>
            <source>in the title: {what}</source>
            <translation>im Titel: {what}</translation>
        </message>
        <message>
            <source>in the abstract: {what}</source>
            <translation>im Abstract: {what}</translation>
        </message>
        <message>
            <source>by {what}</source>
            <translation>von {what}</translation>
        </message>
        <message>
            <source>in the note: {what}</source>
            <translation>in der Notiz: {what}</translation>
        </message>
        <message>
            <source>in what is said of highlights: {what}</source>
            <translation>zu Markierungen gesagt: {what}</translation>
        </message>
        <message>
            <source>tagged {what}</source>
            <translation>mit dem Tag {what}</translation>
        </message>
        <message>
            <source>in the digest {what}</source>
            <translation>im Digest {what}</translation>
        </message>
        <message>
            <source>from the source {what}</source>
            <translation>aus der Quelle {what}</translation>
        </message>
        <message>
            <source>the paper {what}</source>
            <translation>der Artikel {what}</translation>
        </message>
        <message>
            <source>published at {what}</source>
            <translation>erschienen bei {what}</translation>
        </message>
        <message>
            <source>with a link to {what}</source>
            <translation>mit einem Link zu {what}</translation>
        </message>
        <message>
            <source>in the list {what}</source>
            <translation>in der Liste {what}</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>mit Stern</translation>
        </message>
        <message>
            <source>read</source>
            <translation>gelesen</translation>
        </message>
        <message>
            <source>put off for later</source>
            <translation>zurückgestellt</translation>
        </message>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>dismissed</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <source>perhaps a duplicate</source>
            <translation>vielleicht eine Dublette</translation>
        </message>
        <message>
            <source>with a highlight</source>
            <translation>mit einer Markierung</translation>
        </message>
        <message>
            <source>with a tag</source>
            <translation>mit einem Tag</translation>
        </message>
        <message>
            <source>with a link to code</source>
            <translation>mit einem Link zum Code</translation>
        </message>
        <message>
            <source>with an abstract</source>
            <translation>mit Abstract</translation>
        </message>
        <message>
            <source>with authors</source>
            <translation>mit Autoren</translation>
        </message>
        <message>
            <source>tags: {range}</source>
            <translation>Tags: {range}</translation>
        </message>
        <message>
            <source>digests: {range}</source>
            <translation>Digests: {range}</translation>
        </message>
        <message>
            <source>highlights: {range}</source>
            <translation>Markierungen: {range}</translation>
        </message>
        <message>
            <source>authors: {range}</source>
            <translation>Autoren: {range}</translation>
        </message>
        <message>
            <source>dated {when}</source>
            <translation>datiert {when}</translation>
        </message>
        <message>
            <source>added {when}</source>
            <translation>dazugekommen {when}</translation>
        </message>
        <message>
            <source>touched {when}</source>
            <translation>berührt {when}</translation>
        </message>
        <message>
            <source>sorted by relevance</source>
            <translation>nach Relevanz</translation>
        </message>
        <message>
            <source>sorted by relevance, the least first</source>
            <translation>nach Relevanz, die geringste zuerst</translation>
        </message>
        <message>
            <source>sorted by date, newest first</source>
            <translation>nach Datum, neueste zuerst</translation>
        </message>
        <message>
            <source>sorted by when they came, newest first</source>
            <translation>nach dem Zugang, neueste zuerst</translation>
        </message>
        <message>
            <source>sorted by when they came, oldest first</source>
            <translation>nach dem Zugang, älteste zuerst</translation>
        </message>
        <message>
            <source>sorted by digests, most first</source>
            <translation>nach Digests, meiste zuerst</translation>
        </message>
        <message>
            <source>sorted by digests, fewest first</source>
            <translation>nach Digests, wenigste zuerst</translation>
        </message>
        <message>
            <source>sorted by when last touched, newest first</source>
            <translation>nach der letzten Berührung, neueste zuerst</translation>
        </message>
        <message>
            <source>sorted by when last touched, oldest first</source>
            <translation>nach der letzten Berührung, älteste zuerst</translation>
        </message>
        <message>
            <source>sorted by title, A to Z</source>
            <translation>nach Titel, A bis Z</translation>
        </message>
        <message>
            <source>sorted by title, Z to A</source>
            <translation>nach Titel, Z bis A</translation>
        </message>
        <message>
            <source>not {what}</source>
            <translation>nicht {what}</translation>
        </message>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <source>{word}…</source>
            <translation>{word} …</translation>
        </message>
        <message>
            <source>{beginning}… (any ending)</source>
            <translation>{beginning}… (jede Endung)</translation>
        </message>
        <message numerus="yes">
            <source>{words} within %n word(s)</source>
            <translation>
                <numerusform>{words} im Abstand von %Ln Wort</numerusform>
                <numerusform>{words} im Abstand von %Ln Wörtern</numerusform>
            </translation>
        </message>
        <message>
            <source>{word} or nearly so</source>
            <translation>{word} oder fast so</translation>
        </message>
        <message>
            <source>like the paper {paper}</source>
            <translation>wie der Artikel {paper}</translation>
        </message>
        <message>
            <source>{low} or more</source>
            <translation>{low} oder mehr</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>{high} at most</source>
            <translation>höchstens {high}</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} bis {high}</translation>
        </message>
        <message numerus="yes">
            <source>more than %n day(s) ago</source>
            <translation>
                <numerusform>vor mehr als %Ln Tag</numerusform>
                <numerusform>vor mehr als %Ln Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>more than %n week(s) ago</source>
            <translation>
                <numerusform>vor mehr als %Ln Woche</numerusform>
                <numerusform>vor mehr als %Ln Wochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>more than %n month(s) ago</source>
            <translation>
                <numerusform>vor mehr als %Ln Monat</numerusform>
                <numerusform>vor mehr als %Ln Monaten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>more than %n year(s) ago</source>
            <translation>
                <numerusform>vor mehr als %Ln Jahr</numerusform>
                <numerusform>vor mehr als %Ln Jahren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in the last %n day(s)</source>
            <translation>
                <numerusform>am letzten %Ln Tag</numerusform>
                <numerusform>in den letzten %Ln Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in the last %n week(s)</source>
            <translation>
                <numerusform>in der letzten %Ln Woche</numerusform>
                <numerusform>in den letzten %Ln Wochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in the last %n month(s)</source>
            <translation>
                <numerusform>im letzten %Ln Monat</numerusform>
                <numerusform>in den letzten %Ln Monaten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in the last %n year(s)</source>
            <translation>
                <numerusform>im letzten %Ln Jahr</numerusform>
                <numerusform>in den letzten %Ln Jahren</numerusform>
            </translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>seit {day}</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>bis {day}</translation>
        </message>
        <message>
            <source>from {first} to {last}</source>
            <translation>von {first} bis {last}</translation>
        </message>
        <message>
            <source>This quotation mark is not closed.</source>
            <translation>Dieses Anführungszeichen wird nicht geschlossen.</translation>
        </message>
        <message>
            <source>A lone - means nothing; it goes right before a word.</source>
            <translation>Ein - allein bedeutet nichts; es gehört direkt vor ein Wort.</translation>
        </message>
        <message>
            <source>There is no field “{name}”; perhaps {meant}: is meant.</source>
            <translation>Ein Feld „{name}“ gibt es nicht; vielleicht ist {meant}: gemeint.</translation>
        </message>
        <message>
            <source>There is no field “{name}”. There are {known}.</source>
            <translation>Es gibt kein Feld „{name}“. Es gibt {known}.</translation>
        </message>
        <message>
            <source>Nothing was stored from it. Split it into smaller files, if it is a digest.</source>
            <translation>Nichts daraus wurde gespeichert. In kleinere Dateien aufteilen, falls es ein Digest ist.</translation>
        </message>
        <message>
            <source>The machine is busy, or the disk slow. Import it again when that is over.</source>
            <translation>Der Rechner ist ausgelastet oder der Datenträger langsam. Importieren Sie es noch einmal, wenn das vorbei ist.</translation>
        </message>
        <message>
            <source>reading it took more than {seconds} s</source>
            <translation>das Lesen hat mehr als {seconds} s gedauert</translation>
        </message>
        <message>
            <source>the reader of files did not begin within {seconds} s</source>
            <translation>das Lesen der Dateien begann nicht binnen {seconds} s</translation>
        </message>
        <message>
            <source>the reader of files died of it</source>
            <translation>das Leseprogramm ist daran abgestürzt</translation>
        </message>
        <message>
            <source>the reader of files died before it began</source>
            <translation>das Leseprogramm ist abgestürzt, bevor es anfing</translation>
        </message>
        <message>
            <source>; the rest was not read</source>
            <translation>; der Rest wurde nicht gelesen</translation>
        </message>
        <message>
            <source>It is a fault of Lectern's: please report it, if you can with the file.</source>
            <translation>Das ist ein Fehler von Lectern: bitte melden, wenn möglich mit der Datei.</translation>
        </message>
        <message>
            <source>the reader of files failed on it ({kind} in {file}, line {line})</source>
            <translation>das Leseprogramm ist daran gescheitert ({kind} in {file}, Zeile {line})</translation>
        </message>
        <message>
            <source>reading it needed more than {size} GB of memory</source>
            <translation>das Lesen hat mehr als {size} GB Speicher gebraucht</translation>
        </message>
        <message>
            <source>the reader of files cannot be started ({error})</source>
            <translation>das Leseprogramm kann nicht gestartet werden ({error})</translation>
        </message>
        <message>
            <source>It claims to be your own, but your library did not make it, or not as it is: what it says is kept as somebody else's.</source>
            <translation>Es gibt sich als Ihr eigenes aus, aber Ihre Bibliothek hat es nicht oder nicht so gemacht: Was es sagt, wird als das von jemand anderem aufbewahrt.</translation>
        </message>
        <message>
            <source>Your own packet: {brought}, which join your own.</source>
            <translation>Ihr eigenes Paket: {brought}; es kommt zu Ihrem Eigenen.</translation>
        </message>
        <message>
            <source>A packet by {name}: {brought}, which stand beside your own.</source>
            <translation>Ein Paket von {name}: {brought}; es steht neben Ihrem Eigenen.</translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s)</source>
            <translation>
                <numerusform>%Ln Markierung</numerusform>
                <numerusform>%Ln Markierungen</numerusform>
            </translation>
        </message>
        <message>
            <source>the reading list “{name}”</source>
            <translation>die Leseliste „{name}“</translation>
        </message>
        <message>
            <source>An export of Lectern’s own: {brought} come back with it.</source>
            <translation>Ein Export von Lectern selbst: {brought} kommen mit zurück.</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%Ln Notiz</numerusform>
                <numerusform>%Ln Notizen</numerusform>
            </translation>
        </message>
        <message>
            <source>Read digests again</source>
            <translation>Digests erneut gelesen</translation>
        </message>
        <message>
            <source>Reading {name} again</source>
            <translation>{name} wird erneut gelesen</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>Erneut gelesen</translation>
        </message>
        <message>
            <source>It is left as it was read before: {error}</source>
            <translation>Es bleibt so, wie es zuvor gelesen wurde: {error}</translation>
        </message>
        <message>
            <source>There is nothing to search for.</source>
            <translation>Es gibt nichts, wonach gesucht werden kann.</translation>
        </message>
        <message>
            <source>There is nothing to search for ({why}).</source>
            <translation>Es gibt nichts, wonach gesucht werden kann ({why}).</translation>
        </message>
        <message>
            <source>Give a word or two.</source>
            <translation>Ein oder zwei Wörter eingeben.</translation>
        </message>
        <message>
            <source>{name} is a field: a colon and what it takes go right behind it.</source>
            <translation>{name} ist ein Feld: Gleich dahinter gehören ein Doppelpunkt und ein Wert.</translation>
        </message>
        <message>
            <source>Learning the words of the library</source>
            <translation>Die Wörter der Bibliothek werden gelernt</translation>
        </message>
        <message>
            <source>There is no tag “{name}”.</source>
            <translation>Es gibt kein Schlagwort „{name}“.</translation>
        </message>
        <message>
            <source>There is no list “{name}”.</source>
            <translation>Es gibt keine Liste „{name}“.</translation>
        </message>
        <message>
            <source>There is no digest “{name}”.</source>
            <translation>Es gibt keinen Digest „{name}“.</translation>
        </message>
        <message>
            <source>There is no source “{name}”.</source>
            <translation>Es gibt keine Quelle „{name}“.</translation>
        </message>
        <message>
            <source>There is no venue “{name}”.</source>
            <translation>Es gibt keinen Erscheinungsort „{name}“.</translation>
        </message>
        <message>
            <source>There is no paper {paper}.</source>
            <translation>Es gibt keinen Artikel {paper}.</translation>
        </message>
        <message>
            <source>Saved smart list “{name}”</source>
            <translation>Suchliste „{name}“ gesichert</translation>
        </message>
        <message>
            <source>Renamed smart list {old} to {new}</source>
            <translation>Suchliste {old} in {new} umbenannt</translation>
        </message>
        <message>
            <source>Changed smart list “{name}”</source>
            <translation>Suchliste „{name}“ geändert</translation>
        </message>
        <message>
            <source>Moved smart list “{name}”</source>
            <translation>Suchliste „{name}“ verschoben</translation>
        </message>
        <message>
            <source>Deleted smart list “{name}”</source>
            <translation>Suchliste „{name}“ gelöscht</translation>
        </message>
        <message numerus="yes">
            <source>Deleted %n smart list(s)</source>
            <translation>
                <numerusform>%Ln Suchliste gelöscht</numerusform>
                <numerusform>%Ln Suchlisten gelöscht</numerusform>
            </translation>
        </message>
        <message>
            <source>“{text}” is no name for a list.</source>
            <translation>„{text}“ ist kein Name für eine Liste.</translation>
        </message>
        <message>
            <source>A name has 1 to {most} characters.</source>
            <translation>Ein Name hat 1 bis {most} Zeichen.</translation>
        </message>
        <message>
            <source>There is a list “{name}” already.</source>
            <translation>Eine Liste „{name}“ gibt es schon.</translation>
        </message>
        <message>
            <source>Choose another name, or change that list.</source>
            <translation>Wählen Sie einen anderen Namen, oder ändern Sie jene Liste.</translation>
        </message>
        <message>
            <source>There is no smart list “{name}”.</source>
            <translation>Eine Suchliste „{name}“ gibt es nicht.</translation>
        </message>
        <message>
            <source>This search asks for nothing.</source>
            <translation>Diese Suche fragt nach nichts.</translation>
        </message>
        <message>
            <source>Type a word or a filter first.</source>
            <translation>Geben Sie erst ein Wort oder einen Filter ein.</translation>
        </message>
        <message>
            <source>The list “{name}” would hold itself.</source>
            <translation>Die Liste „{name}“ enthielte sich selbst.</translation>
        </message>
        <message>
            <source>Take it out of the search, or out of the lists in it.</source>
            <translation>Nehmen Sie sie aus der Suche oder aus den Listen darin.</translation>
        </message>
        <message>
            <source>{host} wants a password ({status}).</source>
            <translation>{host} verlangt ein Passwort ({status}).</translation>
        </message>
        <message>
            <source>{host} does not give it to Lectern ({status}).</source>
            <translation>{host} gibt es nicht an Lectern heraus ({status}).</translation>
        </message>
        <message>
            <source>{host} has no such page ({status}).</source>
            <translation>{host} hat keine solche Seite ({status}).</translation>
        </message>
        <message>
            <source>{host} has the page no more ({status}).</source>
            <translation>{host} hat die Seite nicht mehr ({status}).</translation>
        </message>
        <message>
            <source>{host} wants to be asked less often ({status}).</source>
            <translation>{host} möchte seltener gefragt werden ({status}).</translation>
        </message>
        <message>
            <source>{host} gave no page ({status}).</source>
            <translation>{host} hat keine Seite geliefert ({status}).</translation>
        </message>
        <message>
            <source>{host} has trouble of its own ({status}).</source>
            <translation>{host} hat selbst eine Störung ({status}).</translation>
        </message>
        <message>
            <source>the proxy for {host}</source>
            <translation>Der Proxy für {host}</translation>
        </message>
        <message>
            <source>{host} did not answer in time.</source>
            <translation>{host} hat nicht rechtzeitig geantwortet.</translation>
        </message>
        <message>
            <source>{host} could not prove who it is; nothing was read from it.</source>
            <translation>{host} konnte sich nicht ausweisen; nichts wurde gelesen.</translation>
        </message>
        <message>
            <source>{host} broke off before all had come.</source>
            <translation>{host} hat abgebrochen, bevor alles da war.</translation>
        </message>
        <message>
            <source>{host} gave no proper answer.</source>
            <translation>{host} hat keine ordentliche Antwort gegeben.</translation>
        </message>
        <message>
            <source>{host} was not found: offline, or there is no such host.</source>
            <translation>{host} wurde nicht gefunden: offline, oder es gibt diesen Server nicht.</translation>
        </message>
        <message>
            <source>There is no way to {host}: offline.</source>
            <translation>Kein Weg zu {host}: offline.</translation>
        </message>
        <message>
            <source>Nothing answers at {host}.</source>
            <translation>Unter {host} antwortet nichts.</translation>
        </message>
        <message>
            <source>Nothing was changed. Check the source's address, or refresh it later.</source>
            <translation>Nichts wurde geändert. Die Adresse der Quelle prüfen oder später aktualisieren.</translation>
        </message>
        <message>
            <source>Lectern reads what it has, and tries again by itself where there is a schedule.</source>
            <translation>Lectern liest, was da ist, und versucht es von selbst wieder, wo ein Zeitplan gilt.</translation>
        </message>
        <message>
            <source>It is larger than any feed or digest.</source>
            <translation>Es ist größer als jeder Feed oder Digest.</translation>
        </message>
        <message>
            <source>It sends us on from one page to the next, from {host}.</source>
            <translation>Von {host} an wird von einer Seite zur nächsten weitergeleitet.</translation>
        </message>
        <message>
            <source>Fetching from {host}</source>
            <translation>{host} wird abgerufen</translation>
        </message>
        <message>
            <source>{host} sent an empty page.</source>
            <translation>{host} hat eine leere Seite geschickt.</translation>
        </message>
        <message>
            <source>{host} sends us to what is no web address.</source>
            <translation>{host} leitet zu etwas weiter, das keine Webadresse ist.</translation>
        </message>
        <message>
            <source>{host} sends us on without encryption; this is not followed.</source>
            <translation>{host} leitet unverschlüsselt weiter; dem wird nicht gefolgt.</translation>
        </message>
        <message>
            <source>It is packed in a way that was not asked for.</source>
            <translation>Es ist auf eine Art gepackt, um die nicht gebeten wurde.</translation>
        </message>
        <message>
            <source>It did not come whole.</source>
            <translation>Es kam nicht vollständig an.</translation>
        </message>
        <message>
            <source>Nothing was forgotten: it goes on when the folder is there again.</source>
            <translation>Nichts wurde vergessen: Es geht weiter, sobald der Ordner wieder da ist.</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be read: {error}.</source>
            <translation>Der Ordner {folder} ist nicht lesbar: {error}.</translation>
        </message>
        <message>
            <source>There is no feed in this file.</source>
            <translation>In dieser Datei ist kein Feed.</translation>
        </message>
        <message>
            <source>Export OPML from your feed reader.</source>
            <translation>OPML aus dem Feedreader exportieren.</translation>
        </message>
        <message>
            <source>This file is no OPML that can be read.</source>
            <translation>Diese Datei ist kein lesbares OPML.</translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>nichts Neues</translation>
        </message>
        <message numerus="yes">
            <source>%n still being written</source>
            <translation>
                <numerusform>%Ln wird noch geschrieben</numerusform>
                <numerusform>%Ln werden noch geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>Waiting for {source}</source>
            <translation>Warten auf {source}</translation>
        </message>
        <message>
            <source>What came is no digest: {cause}.</source>
            <translation>Was ankam, ist kein Digest: {cause}.</translation>
        </message>
        <message>
            <source>Looking into {source}</source>
            <translation>{source} wird durchgesehen</translation>
        </message>
        <message>
            <source>Nothing was changed. 'lectern source add --help' tells what a source needs.</source>
            <translation>Nichts wurde geändert. „lectern source add --help“ sagt, was eine Quelle braucht.</translation>
        </message>
        <message>
            <source>It cannot be refreshed every {minutes} minutes.</source>
            <translation>Alle {minutes} Minuten kann nicht aktualisiert werden.</translation>
        </message>
        <message>
            <source>Give 0 (only on demand), or {least} minutes to a year.</source>
            <translation>0 (nur auf Wunsch) oder {least} Minuten bis ein Jahr angeben.</translation>
        </message>
        <message>
            <source>A web address with a name and password in it is not kept.</source>
            <translation>Eine Webadresse, die Name und Passwort enthält, wird nicht aufbewahrt.</translation>
        </message>
        <message>
            <source>“{text}” is no web address.</source>
            <translation>„{text}“ ist keine Webadresse.</translation>
        </message>
        <message>
            <source>Give one that begins with https://.</source>
            <translation>Eine angeben, die mit https:// beginnt.</translation>
        </message>
        <message>
            <source>“{text}” is not one of {words}.</source>
            <translation>„{text}“ ist keins von {words}.</translation>
        </message>
        <message>
            <source>“{text}” is no arXiv category.</source>
            <translation>„{text}“ ist keine arXiv-Kategorie.</translation>
        </message>
        <message>
            <source>One looks like cs.CL or hep-th.</source>
            <translation>Eine sieht aus wie cs.CL oder hep-th.</translation>
        </message>
        <message>
            <source>“{text}” is no folder.</source>
            <translation>„{text}“ ist kein Ordner.</translation>
        </message>
        <message>
            <source>It took too long to come.</source>
            <translation>Es hat zu lange gedauert.</translation>
        </message>
        <message>
            <source>The environment names a proxy that is not an http one.</source>
            <translation>Die Umgebung nennt einen Proxy, der kein http-Proxy ist.</translation>
        </message>
        <message>
            <source>Look at the variables http_proxy, https_proxy and all_proxy.</source>
            <translation>Die Variablen http_proxy, https_proxy und all_proxy prüfen.</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Ohne Datum</translation>
        </message>
        <message>
            <source>{month} {year}</source>
            <translation>{month} {year}</translation>
        </message>
        <message>
            <source>Untagged</source>
            <translation>Ohne Schlagwort</translation>
        </message>
        <message>
            <source>{name} has the library as it was</source>
            <translation>{name} hat die Bibliothek, wie sie war</translation>
        </message>
        <message>
            <source>Another program is making a backup.</source>
            <translation>Ein anderes Programm legt gerade eine Sicherung an.</translation>
        </message>
        <message>
            <source>it cannot be read: {error}</source>
            <translation>es kann nicht gelesen werden: {error}</translation>
        </message>
        <message>
            <source>its description is missing or damaged</source>
            <translation>ihre Beschreibung fehlt oder ist beschädigt</translation>
        </message>
        <message>
            <source>it has {size} bytes instead of {bytes}</source>
            <translation>sie hat {size} statt {bytes} Bytes</translation>
        </message>
        <message>
            <source>it is not as it was written</source>
            <translation>sie ist nicht mehr, wie sie geschrieben wurde</translation>
        </message>
        <message>
            <source>they are not those that Lectern has made</source>
            <translation>es sind nicht die, die Lectern angelegt hat</translation>
        </message>
        <message>
            <source>row {row} of {table} refers to a row of {parent} that is not there</source>
            <translation>Zeile {row} von {table} verweist auf eine Zeile von {parent}, die es nicht gibt</translation>
        </message>
        <message>
            <source>something was changed by another program than Lectern</source>
            <translation>etwas wurde von einem anderen Programm als Lectern geändert</translation>
        </message>
        <message>
            <source>there are seals of a kind that Lectern does not know</source>
            <translation>es gibt Siegel einer Art, die Lectern nicht kennt</translation>
        </message>
        <message>
            <source>row {number} is not what was written</source>
            <translation>Zeile {number} ist nicht, was geschrieben wurde</translation>
        </message>
        <message>
            <source>rows were cut off at its end</source>
            <translation>am Ende fehlen Zeilen</translation>
        </message>
        <message>
            <source>row {number} cannot be read</source>
            <translation>Zeile {number} kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>the number of the last row of {table} is wrong</source>
            <translation>die Nummer der letzten Zeile von {table} ist falsch</translation>
        </message>
        <message>
            <source>the rows of {log} are not those that were written</source>
            <translation>die Zeilen von {log} sind nicht die geschriebenen</translation>
        </message>
        <message>
            <source>act {undo} is done after act {redo}, which is undone</source>
            <translation>Handlung {undo} gilt nach Handlung {redo}, die zurückgenommen ist</translation>
        </message>
        <message>
            <source>an appearance of {paper} is shown for another paper</source>
            <translation>ein Vorkommen von {paper} wird bei einem anderen Artikel gezeigt</translation>
        </message>
        <message>
            <source>the digests of {paper} are counted wrongly</source>
            <translation>die Digests von {paper} sind falsch gezählt</translation>
        </message>
        <message>
            <source>the list shows {paper} with another text than it has</source>
            <translation>die Liste zeigt {paper} mit einem anderen Text</translation>
        </message>
        <message>
            <source>whether {paper} has a note is wrong in the list</source>
            <translation>ob {paper} eine Notiz hat, steht falsch in der Liste</translation>
        </message>
        <message>
            <source>when {paper} was changed last is wrong</source>
            <translation>wann {paper} zuletzt geändert wurde, ist falsch</translation>
        </message>
        <message>
            <source>the links in the note on {paper} are wrong</source>
            <translation>die Verweise in der Notiz zu {paper} sind falsch</translation>
        </message>
        <message>
            <source>the file of the library</source>
            <translation>die Datei der Bibliothek</translation>
        </message>
        <message>
            <source>its tables</source>
            <translation>ihre Tabellen</translation>
        </message>
        <message>
            <source>numbers and texts in the tables</source>
            <translation>Zahlen und Texte in den Tabellen</translation>
        </message>
        <message>
            <source>what leads from papers to notes, tags and lists</source>
            <translation>was von Artikeln zu Notizen, Schlagwörtern und Listen führt</translation>
        </message>
        <message>
            <source>texts, notes and marks, letter by letter as they were saved</source>
            <translation>Texte, Notizen und Vermerke, Buchstabe für Buchstabe wie gespeichert</translation>
        </message>
        <message>
            <source>the history of what you did, without a gap</source>
            <translation>der Verlauf dessen, was Sie getan haben, ohne Lücke</translation>
        </message>
        <message>
            <source>decisions, stars and tags, as the history has them</source>
            <translation>Entscheidungen, Sterne und Schlagwörter, wie der Verlauf sie hat</translation>
        </message>
        <message>
            <source>counts, and what the list shows</source>
            <translation>Anzahlen, und was die Liste zeigt</translation>
        </message>
        <message>
            <source>what searches and duplicates are found by</source>
            <translation>woran Suchen und Dubletten etwas finden</translation>
        </message>
        <message>
            <source>what can be undone and done again</source>
            <translation>was sich rückgängig machen und wiederholen lässt</translation>
        </message>
        <message>
            <source>The disk failed while this was saved: {error}.</source>
            <translation>Der Datenträger versagte beim Speichern: {error}.</translation>
        </message>
        <message>
            <source>The disk is full: the act was not saved.</source>
            <translation>Der Datenträger ist voll: Die Änderung wurde nicht gespeichert.</translation>
        </message>
        <message>
            <source>The library cannot be used: {error}.</source>
            <translation>Die Bibliothek kann nicht benutzt werden: {error}.</translation>
        </message>
        <message>
            <source>Check that its folder exists and that you may write to it.</source>
            <translation>Prüfen, ob der Ordner existiert und das Recht besteht, darin zu schreiben.</translation>
        </message>
        <message>
            <source>Backing up the library before it is updated</source>
            <translation>Sichere die Bibliothek, bevor sie aktualisiert wird</translation>
        </message>
        <message>
            <source>This database is not a Lectern library.</source>
            <translation>Diese Datenbank ist keine Lectern-Bibliothek.</translation>
        </message>
        <message>
            <source>No backup could be made before the library is updated: {error}</source>
            <translation>Vor der Aktualisierung der Bibliothek konnte keine Sicherung angelegt werden: {error}</translation>
        </message>
        <message>
            <source>Updating the library</source>
            <translation>Aktualisiere die Bibliothek</translation>
        </message>
        <message>
            <source>A newer version of Lectern wrote this copy.</source>
            <translation>Eine neuere Version von Lectern hat diese Kopie geschrieben.</translation>
        </message>
        <message>
            <source>the text, or what came with it, of {paper}</source>
            <translation>der Text von {paper} oder was mit ihm kam</translation>
        </message>
        <message>
            <source>the note on {paper}</source>
            <translation>die Notiz zu {paper}</translation>
        </message>
        <message>
            <source>the unfinished note on {paper}</source>
            <translation>die unfertige Notiz zu {paper}</translation>
        </message>
        <message>
            <source>the citation key of {paper}</source>
            <translation>der Zitierschlüssel von {paper}</translation>
        </message>
        <message>
            <source>what other people say of {paper}</source>
            <translation>was andere zu {paper} sagen</translation>
        </message>
        <message>
            <source>the question whether {paper} is the same as another</source>
            <translation>die Frage, ob {paper} derselbe wie ein anderer ist</translation>
        </message>
        <message>
            <source>what is known of digest {key}</source>
            <translation>was über Digest {key} bekannt ist</translation>
        </message>
        <message>
            <source>the original text {key}</source>
            <translation>der Originaltext {key}</translation>
        </message>
        <message>
            <source>the library's own value “{key}”</source>
            <translation>der eigene Wert „{key}“ der Bibliothek</translation>
        </message>
        <message>
            <source>source {key}</source>
            <translation>Quelle {key}</translation>
        </message>
        <message>
            <source>tag {key}</source>
            <translation>Schlagwort {key}</translation>
        </message>
        <message>
            <source>highlight {key}</source>
            <translation>Markierung {key}</translation>
        </message>
        <message>
            <source>the meaning of the colour {key}</source>
            <translation>die Bedeutung der Farbe {key}</translation>
        </message>
        <message>
            <source>the watch word “{key}”</source>
            <translation>das Signalwort „{key}“</translation>
        </message>
        <message>
            <source>the smart list “{key}”</source>
            <translation>die Suchliste „{key}“</translation>
        </message>
        <message>
            <source>a search that was used ({key})</source>
            <translation>eine frühere Suche ({key})</translation>
        </message>
        <message>
            <source>reading list {key}</source>
            <translation>Leseliste {key}</translation>
        </message>
        <message>
            <source>the number of the last reading list</source>
            <translation>die Nummer der letzten Leseliste</translation>
        </message>
        <message>
            <source>the person {key}</source>
            <translation>die Person {key}</translation>
        </message>
        <message>
            <source>the lists of the person {key}</source>
            <translation>die Listen der Person {key}</translation>
        </message>
        <message>
            <source>whether act {key} can be undone</source>
            <translation>ob Handlung {key} zurückgenommen werden kann</translation>
        </message>
        <message>
            <source>which update of the library {key} was</source>
            <translation>welche Aktualisierung der Bibliothek {key} war</translation>
        </message>
        <message>
            <source>where {paper} was put</source>
            <translation>wohin {paper} gelegt wurde</translation>
        </message>
        <message>
            <source>the star of {paper}</source>
            <translation>der Stern von {paper}</translation>
        </message>
        <message>
            <source>what {paper} is tagged with</source>
            <translation>die Schlagwörter von {paper}</translation>
        </message>
        <message>
            <source>the paper that {paper} was merged into</source>
            <translation>der Artikel, in dem {paper} aufging</translation>
        </message>
        <message>
            <source>the text that {paper} shows</source>
            <translation>der Text, den {paper} zeigt</translation>
        </message>
        <message>
            <source>paper {number}</source>
            <translation>Artikel {number}</translation>
        </message>
        <message>
            <source>{what} is not what was saved</source>
            <translation>{what} ist nicht, was gespeichert wurde</translation>
        </message>
        <message>
            <source>{what} is {now}, the history says {then}</source>
            <translation>{what} ist {now}, der Verlauf sagt {then}</translation>
        </message>
        <message>
            <source>there</source>
            <translation>da</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>nicht da</translation>
        </message>
        <message>
            <source>the place of {paper} in list {number}</source>
            <translation>der Platz von {paper} in Liste {number}</translation>
        </message>
        <message>
            <source>the {mark} {key}</source>
            <translation>{mark} {key}</translation>
        </message>
        <message numerus="yes">
            <source>{told} (and %n more)</source>
            <translation>
                <numerusform>{told} (und %Ln weiterer)</numerusform>
                <numerusform>{told} (und %Ln weitere)</numerusform>
            </translation>
        </message>
        <message>
            <source>its header tells of no known way</source>
            <translation>ihr Kopf nennt keine bekannte Art</translation>
        </message>
        <message>
            <source>{name} · by {day}</source>
            <translation>{name} · bis {day}</translation>
        </message>
        <message>
            <source>its beginning is damaged: what it holds cannot be played back</source>
            <translation>sein Anfang ist beschädigt: was es enthält, kann nicht übernommen werden</translation>
        </message>
        <message>
            <source>it is damaged: what was done last cannot be played back</source>
            <translation>es ist beschädigt: was zuletzt getan wurde, kann nicht übernommen werden</translation>
        </message>
        <message>
            <source>the same DOI</source>
            <translation>dieselbe DOI</translation>
        </message>
        <message>
            <source>another text</source>
            <translation>anderer Text</translation>
        </message>
        <message>
            <source>but other identifiers</source>
            <translation>aber andere Nummern</translation>
        </message>
        <message>
            <source>the same identifier</source>
            <translation>dieselbe Nummer</translation>
        </message>
        <message>
            <source>The library was moved, renamed or deleted while it was open.</source>
            <translation>Die Bibliothek wurde verschoben, umbenannt oder gelöscht, während sie offen war.</translation>
        </message>
        <message>
            <source>There is no library in {folder}.</source>
            <translation>In {folder} ist keine Bibliothek.</translation>
        </message>
        <message>
            <source>An older version of Lectern made this library, and it cannot be changed here.</source>
            <translation>Eine ältere Version von Lectern hat diese Bibliothek angelegt, und hier kann sie nicht geändert werden.</translation>
        </message>
        <message>
            <source>Copy its folder to a place where you may write, and open it there.</source>
            <translation>Kopieren Sie ihren Ordner an einen Ort, an dem Sie schreiben dürfen, und öffnen Sie sie dort.</translation>
        </message>
        <message>
            <source>A newer version of Lectern wrote it; update Lectern to change it.</source>
            <translation>Eine neuere Version von Lectern hat sie geschrieben; aktualisieren Sie Lectern, um sie zu ändern.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Der Datenträger ist voll.</translation>
        </message>
        <message>
            <source>It lies on a disk that cannot be written.</source>
            <translation>Sie liegt auf einem Datenträger, der nicht beschrieben werden kann.</translation>
        </message>
        <message>
            <source>You may not write to its folder.</source>
            <translation>Sie dürfen nicht in ihren Ordner schreiben.</translation>
        </message>
        <message>
            <source>{words}: “{title}”</source>
            <translation>{words}: „{title}“</translation>
        </message>
        <message>
            <source>Alike in {words}</source>
            <translation>Gemeinsam: {words}</translation>
        </message>
        <message>
            <source>Authors: {passage}</source>
            <translation>Autoren: {passage}</translation>
        </message>
        <message>
            <source>Tags: {passage}</source>
            <translation>Tags: {passage}</translation>
        </message>
        <message>
            <source>In the note: {passage}</source>
            <translation>In der Notiz: {passage}</translation>
        </message>
        <message>
            <source>On a highlight: {passage}</source>
            <translation>Zu einer Markierung: {passage}</translation>
        </message>
        <message>
            <source>In another text of it: {passage}</source>
            <translation>In einem anderen Text davon: {passage}</translation>
        </message>
        <message>
            <source>'lectern source list' shows the numbers.</source>
            <translation>„lectern source list“ zeigt die Nummern.</translation>
        </message>
        <message>
            <source>There is no source {number}.</source>
            <translation>Es gibt keine Quelle {number}.</translation>
        </message>
        <message>
            <source>Another library has taken the place of the one that was opened.</source>
            <translation>Eine andere Bibliothek steht nun an der Stelle der geöffneten.</translation>
        </message>
        <message>
            <source>Close the window and commands that use it, then do it again.</source>
            <translation>Schließen Sie Fenster und Befehle, die sie benutzen, und tun Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>What was to be restored is not complete.</source>
            <translation>Was zurückgespielt werden sollte, ist nicht vollständig.</translation>
        </message>
        <message>
            <source>Free some space, then do it again. Nothing was changed.</source>
            <translation>Schaffen Sie Platz, und tun Sie es dann noch einmal. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Another program has this library open.</source>
            <translation>Ein anderes Programm hat diese Bibliothek geöffnet.</translation>
        </message>
        <message>
            <source>“{text}” is no name for a tag.</source>
            <translation>„{text}“ ist kein Name für ein Schlagwort.</translation>
        </message>
        <message>
            <source>A tag has 1 to {most} characters; '/' makes a level.</source>
            <translation>Ein Schlagwort hat 1 bis {most} Zeichen; „/“ macht eine Ebene.</translation>
        </message>
        <message>
            <source>“{text}” is no colour.</source>
            <translation>„{text}“ ist keine Farbe.</translation>
        </message>
        <message>
            <source>Write it as #rrggbb, such as #3b82c4.</source>
            <translation>Als #rrggbb schreiben, etwa #3b82c4.</translation>
        </message>
        <message>
            <source>Choose another backup; 'lectern backups --verify' looks all of them over.</source>
            <translation>Wählen Sie eine andere Sicherung; „lectern backups --verify“ prüft alle.</translation>
        </message>
        <message>
            <source>There is no backup at {path}.</source>
            <translation>Unter {path} ist keine Sicherung.</translation>
        </message>
        <message>
            <source>A newer version of Lectern wrote this backup.</source>
            <translation>Eine neuere Version von Lectern hat diese Sicherung geschrieben.</translation>
        </message>
        <message>
            <source>This file holds other tables than a library of Lectern.</source>
            <translation>Diese Datei enthält andere Tabellen als eine Bibliothek von Lectern.</translation>
        </message>
        <message>
            <source>“{name}” lies below “{old}” itself.</source>
            <translation>„{name}“ liegt selbst unter „{old}“.</translation>
        </message>
        <message>
            <source>Give it a name that does not begin with its own.</source>
            <translation>Einen Namen geben, der nicht mit dem eigenen beginnt.</translation>
        </message>
        <message>
            <source>Renamed tag {old} to {new}</source>
            <translation>Schlagwort {old} in {new} umbenannt</translation>
        </message>
        <message numerus="yes">
            <source>Merged %n tag(s) into {into}</source>
            <translation>
                <numerusform>%Ln Schlagwort mit {into} zusammengeführt</numerusform>
                <numerusform>%Ln Schlagwörter mit {into} zusammengeführt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deleted %n tag(s): {names}</source>
            <translation>
                <numerusform>%Ln Schlagwort gelöscht: {names}</numerusform>
                <numerusform>%Ln Schlagwörter gelöscht: {names}</numerusform>
            </translation>
        </message>
        <message>
            <source>Coloured tag {name}</source>
            <translation>Farbe des Schlagworts {name} geändert</translation>
        </message>
        <message>
            <source>“{digit}” is no digit for a tag.</source>
            <translation>„{digit}“ ist keine Ziffer für ein Schlagwort.</translation>
        </message>
        <message>
            <source>Choose one from 1 to 9.</source>
            <translation>Eine von 1 bis 9 wählen.</translation>
        </message>
        <message>
            <source>Gave tag {name} the key {digit}</source>
            <translation>Schlagwort {name} liegt auf Taste {digit}</translation>
        </message>
        <message>
            <source>Took the key of {name}</source>
            <translation>Taste von {name} entfernt</translation>
        </message>
        <message>
            <source>Made tag {name}</source>
            <translation>Schlagwort {name} angelegt</translation>
        </message>
        <message>
            <source>Line {line}: “{title}” stands on this page twice.</source>
            <translation>Zeile {line}: „{title}“ steht zweimal auf dieser Seite.</translation>
        </message>
        <message>
            <source>It had been taken back; now it is here again.</source>
            <translation>Er war zurückgenommen worden; nun ist er wieder da.</translation>
        </message>
        <message numerus="yes">
            <source>It was taken back after %n of its papers.</source>
            <translation>
                <numerusform>Nach %Ln Artikel wurde er zurückgenommen.</numerusform>
                <numerusform>Nach %Ln Artikeln wurde er zurückgenommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no template “{name}”.</source>
            <translation>Es gibt keine Vorlage „{name}“.</translation>
        </message>
        <message>
            <source>Choose another template.</source>
            <translation>Eine andere Vorlage wählen.</translation>
        </message>
        <message>
            <source>{name} (copy)</source>
            <translation>{name} (Kopie)</translation>
        </message>
        <message>
            <source>My template</source>
            <translation>Eigene Vorlage</translation>
        </message>
        <message>
            <source>There is a template “{name}” already.</source>
            <translation>Eine Vorlage „{name}“ gibt es schon.</translation>
        </message>
        <message>
            <source>The format “{name}” has no templates.</source>
            <translation>Das Format „{name}“ hat keine Vorlagen.</translation>
        </message>
        <message>
            <source>January</source>
            <translation>Januar</translation>
        </message>
        <message>
            <source>February</source>
            <translation>Februar</translation>
        </message>
        <message>
            <source>March</source>
            <translation>März</translation>
        </message>
        <message>
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <source>June</source>
            <translation>Juni</translation>
        </message>
        <message>
            <source>July</source>
            <translation>Juli</translation>
        </message>
        <message>
            <source>August</source>
            <translation>August</translation>
        </message>
        <message>
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <source>October</source>
            <translation>Oktober</translation>
        </message>
        <message>
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <source>December</source>
            <translation>Dezember</translation>
        </message>
        <message>
            <source>{day} {month} {year}</source>
            <translation>{day}. {month} {year}</translation>
        </message>
        <message>
            <source>{date} (year inferred)</source>
            <translation>{date} (erschlossen)</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%Ln Tag überfällig</numerusform>
                <numerusform>%Ln Tage überfällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>noch %Ln Tag</numerusform>
                <numerusform>noch %Ln Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>for later</source>
            <translation>für später</translation>
        </message>
        <message>
            <source>a PDF document</source>
            <translation>ein PDF-Dokument</translation>
        </message>
        <message>
            <source>a ZIP archive or an office document</source>
            <translation>ein ZIP-Archiv oder Office-Dokument</translation>
        </message>
        <message>
            <source>a gzip archive</source>
            <translation>ein gzip-Archiv</translation>
        </message>
        <message>
            <source>a PNG picture</source>
            <translation>ein PNG-Bild</translation>
        </message>
        <message>
            <source>a JPEG picture</source>
            <translation>ein JPEG-Bild</translation>
        </message>
        <message>
            <source>a GIF picture</source>
            <translation>ein GIF-Bild</translation>
        </message>
        <message>
            <source>an SQLite database</source>
            <translation>eine SQLite-Datenbank</translation>
        </message>
        <message>
            <source>a program</source>
            <translation>ein Programm</translation>
        </message>
        <message>
            <source>binary data, not text</source>
            <translation>Binärdaten, kein Text</translation>
        </message>
        <message>
            <source>Damaged {encoding}: some characters were lost.</source>
            <translation>{encoding} beschädigt: Einige Zeichen gingen verloren.</translation>
        </message>
        <message>
            <source>UTF-16 text without a byte order mark; save it as UTF-8</source>
            <translation>UTF-16-Text ohne Byte Order Mark; als UTF-8 speichern</translation>
        </message>
        <message>
            <source>Damaged UTF-8: characters were lost, the first on line {line}.</source>
            <translation>UTF-8 beschädigt: Zeichen gingen verloren, die ersten in Zeile {line}.</translation>
        </message>
        <message>
            <source>Not UTF-8, read as Windows-1252; the first such line is {line}.</source>
            <translation>Kein UTF-8, als Windows-1252 gelesen; die erste solche Zeile ist {line}.</translation>
        </message>
        <message>
            <source>the first author's family name</source>
            <translation>der Nachname des ersten Autors</translation>
        </message>
        <message>
            <source>the family names of up to three authors, “etal” for more</source>
            <translation>die Nachnamen von bis zu drei Autoren, „etal“ für weitere</translation>
        </message>
        <message>
            <source>the year; {year:2} for its last two digits</source>
            <translation>das Jahr; {year:2} für seine letzten zwei Ziffern</translation>
        </message>
        <message>
            <source>the first word of the title that says something; three without authors</source>
            <translation>das erste Wort des Titels, das etwas sagt; drei ohne Autoren</translation>
        </message>
        <message>
            <source>the first three such words</source>
            <translation>die ersten drei solchen Wörter</translation>
        </message>
        <message>
            <source>the paper's number in this library</source>
            <translation>die Nummer des Artikels in dieser Bibliothek</translation>
        </message>
        <message>
            <source>in small letters, as it is without</source>
            <translation>in Kleinbuchstaben, wie auch ohne Angabe</translation>
        </message>
        <message>
            <source>in capitals</source>
            <translation>in Großbuchstaben</translation>
        </message>
        <message>
            <source>each word with a capital</source>
            <translation>jedes Wort mit großem Anfangsbuchstaben</translation>
        </message>
        <message>
            <source>no more than so many characters</source>
            <translation>nicht mehr als so viele Zeichen</translation>
        </message>
        <message>
            <source>“{part}” cannot stand in a key: use a–z, 0–9 and : . _ + / - only.</source>
            <translation>„{part}“ kann nicht in einem Schlüssel stehen: nur a–z, 0–9 und : . _ + / - verwenden.</translation>
        </message>
        <message>
            <source>Take at least one of: {names}.</source>
            <translation>Mindestens eines davon nehmen: {names}.</translation>
        </message>
        <message>
            <source>There is no “{name}”. There are: {names}.</source>
            <translation>„{name}“ gibt es nicht. Es gibt: {names}.</translation>
        </message>
        <message>
            <source>After the colon stands lower, upper, capital or a number up to 99.</source>
            <translation>Nach dem Doppelpunkt steht lower, upper, capital oder eine Zahl bis 99.</translation>
        </message>
        <message>
            <source>“{pattern}” is no pattern for citation keys.</source>
            <translation>„{pattern}“ ist kein Muster für Zitierschlüssel.</translation>
        </message>
        <message>
            <source>same title</source>
            <translation>gleicher Titel</translation>
        </message>
        <message>
            <source>the same abstract</source>
            <translation>gleiches Abstract</translation>
        </message>
        <message>
            <source>much the same abstract</source>
            <translation>fast gleiches Abstract</translation>
        </message>
        <message>
            <source>the abstract cut short</source>
            <translation>Abstract gekürzt</translation>
        </message>
        <message>
            <source>another abstract</source>
            <translation>anderes Abstract</translation>
        </message>
        <message>
            <source>one has no abstract</source>
            <translation>einem fehlt das Abstract</translation>
        </message>
        <message>
            <source>the title changed</source>
            <translation>Titel geändert</translation>
        </message>
        <message>
            <source>like titles</source>
            <translation>ähnliche Titel</translation>
        </message>
        <message>
            <source>other titles</source>
            <translation>andere Titel</translation>
        </message>
        <message>
            <source>the same text</source>
            <translation>gleicher Text</translation>
        </message>
        <message>
            <source>like titles and abstracts</source>
            <translation>ähnliche Titel und Abstracts</translation>
        </message>
        <message>
            <source>Formulas between dollars</source>
            <translation>Formeln zwischen Dollarzeichen</translation>
        </message>
        <message>
            <source>Joined letters of a printer's case</source>
            <translation>Verbundene Buchstaben aus dem Satz</translation>
        </message>
        <message>
            <source>Accents before their letters</source>
            <translation>Akzente vor ihren Buchstaben</translation>
        </message>
        <message>
            <source>Commands that set a font</source>
            <translation>Befehle, die eine Schrift setzen</translation>
        </message>
        <message>
            <source>Names of signs</source>
            <translation>Namen von Zeichen</translation>
        </message>
        <message>
            <source>Powers and indices</source>
            <translation>Potenzen und Indizes</translation>
        </message>
        <message>
            <source>Times signs</source>
            <translation>Malzeichen</translation>
        </message>
        <message>
            <source>Macros of the authors' own</source>
            <translation>Eigene Makros der Autoren</translation>
        </message>
        <message>
            <source>Escaped signs</source>
            <translation>Maskierte Zeichen</translation>
        </message>
        <message>
            <source>Quotation marks</source>
            <translation>Anführungszeichen</translation>
        </message>
        <message>
            <source>Dashes</source>
            <translation>Gedankenstriche</translation>
        </message>
        <message>
            <source>Names of characters</source>
            <translation>Namen von Buchstaben und Zeichen</translation>
        </message>
        <message>
            <source>Words cut at a line's end</source>
            <translation>Am Zeilenende getrennte Wörter</translation>
        </message>
        <message>
            <source>Ties, and spaces before commas</source>
            <translation>Feste Leerzeichen und Leerzeichen vor Kommas</translation>
        </message>
        <message>
            <source>Sentences that stick together</source>
            <translation>Sätze, die aneinanderkleben</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>**Question:** 

**Method:** 

**Result:** 

**What it does not show:** 

**For me:** 
</source>
            <translation>**Frage:** 

**Methode:** 

**Ergebnis:** 

**Was es nicht zeigt:** 

**Für mich:** 
</translation>
        </message>
        <message>
            <source>For the group</source>
            <translation>Für die Gruppe</translation>
        </message>
        <message>
            <source>**{title}** ({authors})

Why we should read it: 

- What convinces: 
- What does not: 
- To discuss: 

Proposed on {today}.
</source>
            <translation>**{title}** ({authors})

Warum es sich zu lesen lohnt: 

- Was überzeugt: 
- Was nicht: 
- Zu besprechen: 

Vorgeschlagen am {today}.
</translation>
        </message>
        <message>
            <source>Replication</source>
            <translation>Nachbau</translation>
        </message>
        <message>
            <source>Begun on {today}.

- [ ] Code and data are there
- [ ] It runs as described
- [ ] The main result holds
- [ ] It holds on other data

| What | Theirs | Ours |
| --- | --- | --- |
|  |  |  |
</source>
            <translation>Begonnen am {today}.

- [ ] Code und Daten sind da
- [ ] Es läuft wie beschrieben
- [ ] Das Hauptergebnis bestätigt sich
- [ ] Es bestätigt sich mit anderen Daten

| Was | Original | Eigenes |
| --- | --- | --- |
|  |  |  |
</translation>
        </message>
        <message>
            <source>“{text}” is nothing to watch for.</source>
            <translation>„{text}“ taugt nicht als Signalwort.</translation>
        </message>
        <message>
            <source>A word or a phrase has 1 to {most} characters.</source>
            <translation>Ein Wort oder eine Wortgruppe hat 1 bis {most} Zeichen.</translation>
        </message>
        <message>
            <source>Back to the inbox</source>
            <translation>Zurück in den Eingang</translation>
        </message>
        <message>
            <source>Unstarred</source>
            <translation>Stern entfernt</translation>
        </message>
        <message>
            <source>Tagged {name}</source>
            <translation>Schlagwort {name} vergeben</translation>
        </message>
        <message>
            <source>Untagged {name}</source>
            <translation>Schlagwort {name} entfernt</translation>
        </message>
        <message>
            <source>Note on</source>
            <translation>Notiz zu</translation>
        </message>
        <message numerus="yes">
            <source>{words}: %n paper(s)</source>
            <translation>
                <numerusform>{words}: %Ln Artikel</numerusform>
                <numerusform>{words}: %Ln Artikel</numerusform>
            </translation>
        </message>
        <message>
            <source>Before an update of the library</source>
            <translation>Vor einer Aktualisierung der Bibliothek</translation>
        </message>
        <message>
            <source>Before a big import</source>
            <translation>Vor einem großen Import</translation>
        </message>
        <message>
            <source>Before a big undo</source>
            <translation>Vor einer großen Rücknahme</translation>
        </message>
        <message>
            <source>Before a restore</source>
            <translation>Vor einem Zurückspielen</translation>
        </message>
        <message>
            <source>Before a repair</source>
            <translation>Vor einer Reparatur</translation>
        </message>
        <message>
            <source>After changes</source>
            <translation>Nach Änderungen</translation>
        </message>
        <message>
            <source>Because you asked</source>
            <translation>Auf Ihren Wunsch</translation>
        </message>
        <message>
            <source>Write the file anew, or else restore the newest good backup with the acts since</source>
            <translation>Die Datei neu schreiben, oder sonst die neueste brauchbare Sicherung mit den Handlungen danach zurückspielen</translation>
        </message>
        <message>
            <source>Bring back what was saved, from a backup or from the original text</source>
            <translation>Gespeichertes aus einer Sicherung oder aus dem Originaltext zurückholen</translation>
        </message>
        <message>
            <source>Set them as the history says; this can be undone</source>
            <translation>Sie setzen, wie der Verlauf sagt; das kann zurückgenommen werden</translation>
        </message>
        <message>
            <source>Work it out again from the rest</source>
            <translation>Aus dem Übrigen neu berechnen</translation>
        </message>
        <message>
            <source>Make anew what searches and duplicates are found by</source>
            <translation>Neu anlegen, womit Suchen und Duplikate gefunden werden</translation>
        </message>
        <message>
            <source>Make the search index anew</source>
            <translation>Den Suchindex neu anlegen</translation>
        </message>
        <message>
            <source>Delete the damaged backups, and make a new one</source>
            <translation>Die beschädigten Sicherungen löschen und eine neue anlegen</translation>
        </message>
        <message>
            <source>Take everything as it is now, once you have looked at it</source>
            <translation>Alles übernehmen, wie es jetzt ist, nachdem Sie es angesehen haben</translation>
        </message>
        <message>
            <source>Digests</source>
            <translation>Digests</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>Entscheidungen</translation>
        </message>
        <message>
            <source>Stars</source>
            <translation>Sterne</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Tags on papers</source>
            <translation>Schlagwörter an Artikeln</translation>
        </message>
        <message>
            <source>Reading lists</source>
            <translation>Leselisten</translation>
        </message>
        <message>
            <source>Papers in lists</source>
            <translation>Artikel in Listen</translation>
        </message>
        <message>
            <source>Smart lists</source>
            <translation>Suchlisten</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Watching for “{word}”</source>
            <translation>Signalwort „{word}“ gesetzt</translation>
        </message>
        <message>
            <source>No longer watching for “{word}”</source>
            <translation>Signalwort „{word}“ entfernt</translation>
        </message>
        <message numerus="yes">
            <source>No longer watching for %n word(s)</source>
            <translation>
                <numerusform>%Ln Signalwort entfernt</numerusform>
                <numerusform>%Ln Signalwörter entfernt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) are watched for already.</source>
            <translation>
                <numerusform>Es gibt schon %Ln Signalwort.</numerusform>
                <numerusform>Es gibt schon %Ln Signalwörter.</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove one first.</source>
            <translation>Zuerst eines entfernen.</translation>
        </message>
        <message>
            <source>Daily Papers page</source>
            <translation>Daily Papers</translation>
        </message>
        <message>
            <source>What copying or saving the page of a day gives: titles and abstracts</source>
            <translation>Was das Kopieren oder Speichern der Seite eines Tages ergibt: Titel und Abstracts</translation>
        </message>
        <message>
            <source>Trending page</source>
            <translation>Trending-Seite</translation>
        </message>
        <message>
            <source>The page of papers that are read most, as text or Markdown</source>
            <translation>Die Seite der meistgelesenen Artikel, als Text oder Markdown</translation>
        </message>
        <message>
            <source>Daily Papers page, Markdown</source>
            <translation>Daily Papers, Markdown</translation>
        </message>
        <message>
            <source>The same page, turned into Markdown</source>
            <translation>Dieselbe Seite, in Markdown umgewandelt</translation>
        </message>
        <message>
            <source>What another reader made with Lectern: papers with notes and highlights</source>
            <translation>Was jemand anders mit Lectern gemacht hat: Artikel mit Notizen und Markierungen</translation>
        </message>
        <message>
            <source>Saved page</source>
            <translation>Gespeicherte Seite</translation>
        </message>
        <message>
            <source>A page of papers as a web browser saves it</source>
            <translation>Eine Seite mit Artikeln, wie ein Browser sie speichert</translation>
        </message>
        <message>
            <source>Lectern reading list</source>
            <translation>Lectern-Leseliste</translation>
        </message>
        <message>
            <source>The Markdown that Lectern exports, with its marks</source>
            <translation>Das Markdown, das Lectern exportiert, mit allem Vermerkten</translation>
        </message>
        <message>
            <source>arXiv announcement</source>
            <translation>arXiv-Ankündigung</translation>
        </message>
        <message>
            <source>The e-mail of new papers; arXiv's feeds are feeds</source>
            <translation>Die E-Mail mit neuen Artikeln; die Feeds von arXiv sind Feeds</translation>
        </message>
        <message>
            <source>RSS or Atom feed</source>
            <translation>RSS- oder Atom-Feed</translation>
        </message>
        <message>
            <source>Any whose entries have titles and texts</source>
            <translation>Jeder, dessen Einträge Titel und Texte haben</translation>
        </message>
        <message>
            <source>The same, in JSON</source>
            <translation>Dasselbe in JSON</translation>
        </message>
        <message>
            <source>Papers in JSON</source>
            <translation>Artikel in JSON</translation>
        </message>
        <message>
            <source>Lists, single papers, JSON Lines, and what Lectern prints with --json</source>
            <translation>Listen, einzelne Artikel, JSON Lines und was Lectern mit --json ausgibt</translation>
        </message>
        <message>
            <source>References of Zotero and others</source>
            <translation>Literaturangaben von Zotero und anderen</translation>
        </message>
        <message>
            <source>References, of BibLaTeX, too</source>
            <translation>Literaturangaben, auch von BibLaTeX</translation>
        </message>
        <message>
            <source>References of most reference managers</source>
            <translation>Literaturangaben der meisten Literaturverwaltungen</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>With a header: title, abstract, authors, doi, url, year and the like</source>
            <translation>Mit Kopfzeile: title, abstract, authors, doi, url, year und dergleichen</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archiv</translation>
        </message>
        <message>
            <source>Any of these, packed; folders are gone through, too</source>
            <translation>Alles davon, gepackt; auch Ordner werden durchgesehen</translation>
        </message>
        <message>
            <source>Messages and mailboxes with any of these, in the text or attached</source>
            <translation>Nachrichten und Postfächer mit alldem, im Text oder angehängt</translation>
        </message>
        <message>
            <source>a network ({system})</source>
            <translation>ein Netz ({system})</translation>
        </message>
        <message>
            <source>This library lies where other machines get at it, by {name}. Have it open on one machine at a time, and let it be copied whole before you open it on the next. A folder of this machine's own is safer; backups are kept apart from it in any case.</source>
            <translation>Diese Bibliothek liegt, wo andere Rechner sie erreichen, durch {name}. Öffnen Sie sie nur auf einem Rechner zugleich, und lassen Sie sie ganz kopieren, bevor Sie sie auf dem nächsten öffnen. Ein eigener Ordner dieses Rechners ist sicherer; Sicherungen liegen in jedem Fall getrennt davon.</translation>
        </message>
        <message>
            <source>All settings are as they were made</source>
            <translation>Alle Einstellungen sind wieder wie am Anfang</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>The import of {name} was cut short as Lectern ended. What had come in stays.</source>
            <translation>Der Import von {name} brach ab, als Lectern endete. Was schon da war, bleibt.</translation>
        </message>
        <message>
            <source>Import the Rest</source>
            <translation>Den Rest importieren</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Imported {summary}</source>
            <translation>Importiert: {summary}</translation>
        </message>
        <message>
            <source>The import was stopped. What it had taken in stays.</source>
            <translation>Der Import wurde abgebrochen. Was er aufgenommen hatte, bleibt.</translation>
        </message>
        <message numerus="yes">
            <source>Read %n digest(s) again: {papers} in another way.</source>
            <translation>
                <numerusform>%Ln Digest erneut gelesen: {papers} mit Änderungen.</numerusform>
                <numerusform>%Ln Digests erneut gelesen: {papers} mit Änderungen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing was imported: %n refused. The first: {why}</source>
            <translation>
                <numerusform>Nichts wurde importiert: %Ln abgelehnt. Die erste Datei: {why}</numerusform>
                <numerusform>Nichts wurde importiert: %Ln abgelehnt. Die erste Datei: {why}</numerusform>
            </translation>
        </message>
        <message>
            <source>This list has no groups.</source>
            <translation>Diese Liste hat keine Gruppen.</translation>
        </message>
        <message>
            <source>Only in this list</source>
            <translation>Nur in dieser Liste</translation>
        </message>
        <message>
            <source>Only in this digest</source>
            <translation>Nur in diesem Digest</translation>
        </message>
        <message>
            <source>Only with this tag</source>
            <translation>Nur mit diesem Tag</translation>
        </message>
        <message>
            <source>What is next up is of many lists: go to one to search it.</source>
            <translation>„Als Nächstes“ gehört zu vielen Listen: Gehen Sie zu einer, um sie zu durchsuchen.</translation>
        </message>
        <message>
            <source>A search looks through all papers, and so does this place.</source>
            <translation>Eine Suche sieht alle Artikel durch, und dieser Ort auch.</translation>
        </message>
        <message>
            <source>Save the change</source>
            <translation>Änderung sichern</translation>
        </message>
        <message>
            <source>The search of “{name}” was changed: keep it so</source>
            <translation>Die Suche von „{name}“ wurde geändert: so behalten</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>Take a part away, or try a beginning with * behind it: attent*</source>
            <translation>Einen Teil wegnehmen, oder einen Wortanfang mit * dahinter versuchen: attent*</translation>
        </message>
        <message>
            <source>Did you mean “{query}”? {search.meant} looks for that.</source>
            <translation>Meinten Sie „{query}“? {search.meant} sucht danach.</translation>
        </message>
        <message>
            <source>Nothing else was perhaps meant.</source>
            <translation>Nichts anderes war wohl gemeint.</translation>
        </message>
        <message>
            <source>The search has no part to take out.</source>
            <translation>Die Suche hat keinen Teil, der herauszunehmen wäre.</translation>
        </message>
        <message>
            <source>Nothing is looked for but what is typed.</source>
            <translation>Gesucht wird nur, was eingegeben ist.</translation>
        </message>
        <message>
            <source>All former searches are forgotten.</source>
            <translation>Alle früheren Suchen sind vergessen.</translation>
        </message>
        <message>
            <source>No papers yet</source>
            <translation>Noch keine Artikel</translation>
        </message>
        <message>
            <source>Import digests with {digest.import}, or drop their files here.
If you had papers here before, {library.backups} leads back to them.</source>
            <translation>Digests mit {digest.import} importieren oder ihre Dateien hierher ziehen.
Wenn hier schon Artikel waren, führt {library.backups} zu ihnen zurück.</translation>
        </message>
        <message>
            <source>Inbox zero</source>
            <translation>Eingang leer</translation>
        </message>
        <message>
            <source>Every paper is decided.
{digest.import} takes in the next digest.</source>
            <translation>Über jeden Artikel ist entschieden.
{digest.import} holt den nächsten Digest.</translation>
        </message>
        <message>
            <source>Nothing for later</source>
            <translation>Nichts für später</translation>
        </message>
        <message>
            <source>Press {paper.later} on a paper to put it off.</source>
            <translation>{paper.later} stellt einen Artikel zurück.</translation>
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation>Noch nichts erledigt</translation>
        </message>
        <message>
            <source>Press {paper.done} when you are done with a paper.</source>
            <translation>{paper.done}, wenn ein Artikel erledigt ist.</translation>
        </message>
        <message>
            <source>Nothing dismissed</source>
            <translation>Nichts verworfen</translation>
        </message>
        <message>
            <source>Press {paper.dismiss} on what is not for you.</source>
            <translation>{paper.dismiss} verwirft, was nicht interessiert.</translation>
        </message>
        <message>
            <source>No stars yet</source>
            <translation>Noch keine Sterne</translation>
        </message>
        <message>
            <source>Press {paper.star} on what you want to keep in sight.</source>
            <translation>{paper.star} hält einen Artikel im Blick.</translation>
        </message>
        <message>
            <source>An empty digest</source>
            <translation>Ein leerer Digest</translation>
        </message>
        <message>
            <source>Its papers were taken back. Undo ({edit.undo}) or Redo ({edit.redo}) may bring them again.</source>
            <translation>Seine Artikel wurden zurückgenommen. „Rückgängig“ ({edit.undo}) oder „Wiederholen“ ({edit.redo}) kann sie wiederbringen.</translation>
        </message>
        <message>
            <source>An empty reading list</source>
            <translation>Eine leere Leseliste</translation>
        </message>
        <message>
            <source>Press {paper.list} on a paper to add it, or drag papers onto the list's name.</source>
            <translation>Drücken Sie {paper.list} auf einem Artikel, um ihn aufzunehmen, oder ziehen Sie Artikel auf den Namen der Liste.</translation>
        </message>
        <message>
            <source>Nothing is next up</source>
            <translation>Nichts steht als Nächstes an</translation>
        </message>
        <message>
            <source>What is left to read of all your reading lists stands here, what is due first on top.
{paper.list} puts papers in lists; {lists.details} gives a list its day.</source>
            <translation>Was in all Ihren Leselisten noch zu lesen ist, steht hier, das zuerst Fällige oben.
{paper.list} nimmt Artikel in Listen auf; {lists.details} gibt einer Liste ihren Tag.</translation>
        </message>
        <message>
            <source>No paper has this tag</source>
            <translation>Kein Artikel hat dieses Schlagwort</translation>
        </message>
        <message>
            <source>Press {paper.tags} on a paper to give it tags.</source>
            <translation>{paper.tags} vergibt Schlagwörter an einen Artikel.</translation>
        </message>
        <message>
            <source>Your settings could not be read, and Lectern uses its own.</source>
            <translation>Ihre Einstellungen konnten nicht gelesen werden; Lectern nimmt seine eigenen.</translation>
        </message>
        <message>
            <source>Lectern did not start the last times, and uses its own settings for now.</source>
            <translation>Lectern ist die letzten Male nicht gestartet und nimmt vorerst seine eigenen Einstellungen.</translation>
        </message>
        <message>
            <source>Use My Settings Again</source>
            <translation>Meine Einstellungen wieder nehmen</translation>
        </message>
        <message>
            <source>Yours are kept as {name}.</source>
            <translation>Ihre sind als {name} aufbewahrt.</translation>
        </message>
        <message>
            <source>Claims are marked</source>
            <translation>Aussagen sind gekennzeichnet</translation>
        </message>
        <message>
            <source>Claims are not marked</source>
            <translation>Aussagen sind nicht gekennzeichnet</translation>
        </message>
        <message>
            <source>No sentence of this abstract tells a {kind}.</source>
            <translation>Kein Satz dieses Abstracts gehört zu: {kind}.</translation>
        </message>
        <message>
            <source>Nothing tells what the sentences of this abstract claim.</source>
            <translation>Bei den Sätzen dieses Abstracts ist nicht zu erkennen, was sie aussagen.</translation>
        </message>
        <message>
            <source>{claim}: {text}</source>
            <translation>{claim}: {text}</translation>
        </message>
        <message>
            <source>Claims of the abstract</source>
            <translation>Aussagen des Abstracts</translation>
        </message>
        <message>
            <source>Single keys are commands</source>
            <translation>Einzelne Tasten sind Befehle</translation>
        </message>
        <message>
            <source>Single keys are off</source>
            <translation>Einzelne Tasten sind aus</translation>
        </message>
        <message>
            <source>Imports are previewed first</source>
            <translation>Importe zeigen zuerst eine Vorschau</translation>
        </message>
        <message>
            <source>Imports are taken in at once</source>
            <translation>Importe werden sofort übernommen</translation>
        </message>
        <message>
            <source>That works in a reading list only.</source>
            <translation>Das geht nur in einer Leseliste.</translation>
        </message>
        <message>
            <source>That works on a paper in a reading list only; {paper.list} puts one there.</source>
            <translation>Das geht nur mit einem Artikel in einer Leseliste; {paper.list} legt einen hinein.</translation>
        </message>
        <message>
            <source>That works in a reading list only, and only beside another one.</source>
            <translation>Das geht nur in einer Leseliste, und nur neben einer weiteren.</translation>
        </message>
        <message>
            <source>Formulas set for reading</source>
            <translation>Formeln werden gesetzt</translation>
        </message>
        <message>
            <source>Formulas as they are written</source>
            <translation>Formeln wie geschrieben</translation>
        </message>
        <message>
            <source>A decision leads to the next paper</source>
            <translation>Eine Entscheidung führt zum nächsten Artikel</translation>
        </message>
        <message>
            <source>A decision stays with its paper</source>
            <translation>Eine Entscheidung bleibt beim Artikel</translation>
        </message>
        <message>
            <source>No tag has the key {digit} yet. Press {paper.tags} to make one.</source>
            <translation>Noch liegt kein Schlagwort auf Taste {digit}. {paper.tags} legt eines an.</translation>
        </message>
        <message>
            <source>Nothing is searched for here; {go.search} begins.</source>
            <translation>Hier wird nichts gesucht; {go.search} beginnt eine Suche.</translation>
        </message>
        <message>
            <source>That works in a smart list only.</source>
            <translation>Das geht nur in einer Suchliste.</translation>
        </message>
        <message>
            <source>Texts as they came</source>
            <translation>Texte wie sie ankamen</translation>
        </message>
        <message>
            <source>Texts repaired</source>
            <translation>Texte repariert</translation>
        </message>
        <message>
            <source>Zoom {number} %</source>
            <translation>Zoom {number} %</translation>
        </message>
        <message>
            <source>Text {number} %</source>
            <translation>Text {number} %</translation>
        </message>
        <message>
            <source>No paper is chosen here.</source>
            <translation>Hier ist kein Artikel gewählt.</translation>
        </message>
        <message>
            <source>There are no papers here.</source>
            <translation>Hier sind keine Artikel.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Show the figures of this chart as a table</source>
            <translation>Die Zahlen dieses Diagramms als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Write this chart as a picture, or copy its figures</source>
            <translation>Dieses Diagramm als Bild schreiben oder seine Zahlen kopieren</translation>
        </message>
        <message>
            <source>Export as PNG…</source>
            <translation>Als PNG exportieren…</translation>
        </message>
        <message>
            <source>Export as SVG…</source>
            <translation>Als SVG exportieren…</translation>
        </message>
        <message>
            <source>Copy Table</source>
            <translation>Tabelle kopieren</translation>
        </message>
        <message>
            <source>{name} · {value}</source>
            <translation>{name} · {value}</translation>
        </message>
        <message>
            <source>{shown} of {all} are shown.</source>
            <translation>{shown} von {all} sind zu sehen.</translation>
        </message>
        <message>
            <source>Tags together</source>
            <translation>Schlagwörter zusammen</translation>
        </message>
        <message>
            <source>How many papers have both tags; on the diagonal, how many have the tag.</source>
            <translation>Wie viele Artikel beide Schlagwörter haben; auf der Diagonalen, wie viele das Schlagwort haben.</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>No paper of this time has a tag. Press {paper.tags} on a paper to give it one.</source>
            <translation>Kein Artikel dieser Zeit hat ein Schlagwort. {paper.tags} auf einem Artikel gibt ihm eins.</translation>
        </message>
        <message>
            <source>Digests and their overlap</source>
            <translation>Digests und ihre Überschneidung</translation>
        </message>
        <message>
            <source>How many papers both digests list, the newest first; on the diagonal, all of one.</source>
            <translation>Wie viele Artikel beide Digests aufführen, die neuesten zuerst; auf der Diagonalen alle eines Digests.</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>No digests in this time. Import one ({digest.import}), or choose a longer time above.</source>
            <translation>Keine Digests in dieser Zeit. Importieren Sie einen ({digest.import}), oder wählen Sie oben einen längeren Zeitraum.</translation>
        </message>
        <message>
            <source>The counting was stopped. Refresh (F5) counts again.</source>
            <translation>Das Zählen wurde abgebrochen. Aktualisieren (F5) zählt noch einmal.</translation>
        </message>
        <message>
            <source>Listed: {what}</source>
            <translation>Aufgelistet: {what}</translation>
        </message>
        <message>
            <source>Show All Papers</source>
            <translation>Alle Artikel zeigen</translation>
        </message>
        <message>
            <source>Export the chart</source>
            <translation>Das Diagramm exportieren</translation>
        </message>
        <message>
            <source>Papers over time</source>
            <translation>Artikel im Lauf der Zeit</translation>
        </message>
        <message>
            <source>Papers by the day on which a digest first listed them.</source>
            <translation>Artikel nach dem Tag, an dem ein Digest sie zuerst aufführte.</translation>
        </message>
        <message>
            <source>No papers in this time. Import a digest ({digest.import}), or choose a longer time above.</source>
            <translation>Keine Artikel in dieser Zeit. Importieren Sie einen Digest ({digest.import}), oder wählen Sie oben einen längeren Zeitraum.</translation>
        </message>
        <message>
            <source>The papers of this time by their date of publication; {known} of {all} tell it.</source>
            <translation>Die Artikel dieser Zeit nach ihrem Erscheinungsdatum; {known} von {all} nennen es.</translation>
        </message>
        <message>
            <source>Year of publication</source>
            <translation>Erscheinungsjahr</translation>
        </message>
        <message>
            <source>Month of publication</source>
            <translation>Erscheinungsmonat</translation>
        </message>
        <message>
            <source>Publication</source>
            <translation>Erscheinen</translation>
        </message>
        <message>
            <source>No paper of this time says when it was published. Feeds, arXiv and bibliographies do.</source>
            <translation>Kein Artikel dieser Zeit sagt, wann er erschienen ist. Feeds, arXiv und Bibliografien tun das.</translation>
        </message>
        <message>
            <source>What you decided, and starred, when; what you took back is left out.</source>
            <translation>Was Sie wann entschieden und mit Stern versehen haben; Zurückgenommenes zählt nicht.</translation>
        </message>
        <message>
            <source>No decisions in this time. {paper.done} is for done, {paper.later} for later, {paper.dismiss} for dismissed; {paper.star} stars.</source>
            <translation>Keine Entscheidungen in dieser Zeit. {paper.done} steht für erledigt, {paper.later} für später, {paper.dismiss} für verworfen; {paper.star} gibt einen Stern.</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) decided</source>
            <translation>
                <numerusform>%Ln Artikel entschieden</numerusform>
                <numerusform>%Ln Artikel entschieden</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading pace</source>
            <translation>Lesetempo</translation>
        </message>
        <message>
            <source>Papers that you decided on, day by day; the line is the mean of seven days.</source>
            <translation>Artikel, über die Sie entschieden haben, Tag für Tag; die Linie ist das Mittel von sieben Tagen.</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Ent-
schieden</translation>
        </message>
        <message>
            <source>Papers per day</source>
            <translation>Artikel pro Tag</translation>
        </message>
        <message>
            <source>The pace shows once you have decided on papers: press {triage.start} to go through a digest.</source>
            <translation>Das Tempo zeigt sich, sobald Sie über Artikel entschieden haben: {triage.start} führt durch einen Digest.</translation>
        </message>
        <message>
            <source>Mean of 7 days</source>
            <translation>Mittel von 7 Tagen</translation>
        </message>
        <message>
            <source>{lately} of {papers} lately, {before} of {others} before</source>
            <translation>{lately} von {papers} zuletzt, {before} von {others} davor</translation>
        </message>
        <message numerus="yes">
            <source>Words of titles that rise most surely: %n paper(s) of the newest digests</source>
            <translation>
                <numerusform>Wörter in Titeln, die am sichersten zunehmen: %Ln Artikel der neuesten Digests</numerusform>
                <numerusform>Wörter in Titeln, die am sichersten zunehmen: %Ln Artikel der neuesten Digests</numerusform>
            </translation>
        </message>
        <message>
            <source>Rising words</source>
            <translation>Zunehmende Wörter</translation>
        </message>
        <message>
            <source>{newest}, beside {earlier} earlier ones.</source>
            <translation>{newest}, neben {earlier} früheren.</translation>
        </message>
        <message>
            <source>Recent papers</source>
            <translation>Neuere Artikel</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Wort</translation>
        </message>
        <message>
            <source>No word rises clearly. That takes two digests, and some dozen papers in each.</source>
            <translation>Kein Wort nimmt deutlich zu. Dazu braucht es zwei Digests mit je einigen Dutzend Artikeln.</translation>
        </message>
        <message>
            <source>Lately</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Davor</translation>
        </message>
        <message>
            <source>Surety (z)</source>
            <translation>Sicherheit (z)</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Week, by its Monday</source>
            <translation>Woche, nach ihrem Montag</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>ddd d MMM yyyy</source>
            <comment>a day, as Qt's QLocale writes it</comment>
            <translation>ddd d. MMM yyyy</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>a day and its month, as Qt's QLocale writes it</comment>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>d MMM yy</source>
            <comment>a day, short, as Qt's QLocale writes it</comment>
            <translation>d. MMM yy</translation>
        </message>
        <message>
            <source>Dashboard</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Tab goes from chart to chart, arrows go from bar to bar; Enter, or a click, lists the papers behind it.</source>
            <translation>Tab geht von Diagramm zu Diagramm, Pfeiltasten von Balken zu Balken; Eingabe oder ein Klick listet die Artikel dahinter auf.</translation>
        </message>
        <message>
            <source>Last 4 weeks</source>
            <translation>Letzte 4 Wochen</translation>
        </message>
        <message>
            <source>Last 3 months</source>
            <translation>Letzte 3 Monate</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>Letztes Jahr</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>Nach Tagen</translation>
        </message>
        <message>
            <source>By week</source>
            <translation>Nach Wochen</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Nach Monaten</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>Balken</translation>
        </message>
        <message>
            <source>Progress of counting</source>
            <translation>Fortschritt des Zählens</translation>
        </message>
        <message>
            <source>Count again (F5)</source>
            <translation>Noch einmal zählen (F5)</translation>
        </message>
        <message>
            <source>That was the last paper here.</source>
            <translation>Das war hier der letzte Artikel.</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>Show these lines of the original</source>
            <translation>Diese Zeilen des Originals zeigen</translation>
        </message>
        <message>
            <source>{lines} of {name}</source>
            <translation>{lines} von {name}</translation>
        </message>
        <message>
            <source>Where it appeared</source>
            <translation>Wo er erschienen ist</translation>
        </message>
        <message>
            <source>{remark} · first seen</source>
            <translation>{remark} · zuerst gesehen</translation>
        </message>
        <message>
            <source>Linked from</source>
            <translation>Verlinkt von</translation>
        </message>
        <message>
            <source>Abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Keywords: {words}</source>
            <translation>Stichwörter: {words}</translation>
        </message>
        <message>
            <source>As it came · {view.raw} repairs it</source>
            <translation>Wie es ankam · {view.raw} repariert es</translation>
        </message>
        <message>
            <source>Repaired · {view.raw} shows it as it came</source>
            <translation>Repariert · {view.raw} zeigt es, wie es ankam</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Hintergrund</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Problem</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Freigabe</translation>
        </message>
        <message>
            <source>background</source>
            <comment>within a sentence</comment>
            <translation>Hintergrund</translation>
        </message>
        <message>
            <source>problem</source>
            <comment>within a sentence</comment>
            <translation>Problem</translation>
        </message>
        <message>
            <source>method</source>
            <comment>within a sentence</comment>
            <translation>Methode</translation>
        </message>
        <message>
            <source>result</source>
            <comment>within a sentence</comment>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>release</source>
            <comment>within a sentence</comment>
            <translation>Freigabe</translation>
        </message>
        <message>
            <source>B</source>
            <comment>one letter for Background</comment>
            <translation>H</translation>
        </message>
        <message>
            <source>P</source>
            <comment>one letter for Problem</comment>
            <translation>P</translation>
        </message>
        <message>
            <source>M</source>
            <comment>one letter for Method</comment>
            <translation>M</translation>
        </message>
        <message>
            <source>R</source>
            <comment>one letter for Result</comment>
            <translation>E</translation>
        </message>
        <message numerus="yes">
            <source>%n sentence(s)</source>
            <translation>
                <numerusform>%Ln Satz</numerusform>
                <numerusform>%Ln Sätze</numerusform>
            </translation>
        </message>
        <message>
            <source>{kind}, {count}</source>
            <translation>{kind}, {count}</translation>
        </message>
        <message>
            <source>{kind} perhaps, {count}</source>
            <translation>vielleicht {kind}, {count}</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between the parts of a list</comment>
            <translation>; </translation>
        </message>
        <message>
            <source>Titles that fit</source>
            <translation>Passende Titel</translation>
        </message>
        <message>
            <source>Enter shows it · M makes it your own · Y copies · Del removes</source>
            <translation>Eingabe zeigt sie · M macht sie zur eigenen · Y kopiert · Entf entfernt</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>{name} says</source>
            <translation>{name} sagt</translation>
        </message>
        <message>
            <source>Note of {name}</source>
            <translation>Notiz von {name}</translation>
        </message>
        <message>
            <source>Add to my note</source>
            <translation>Zu meiner Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Decide on this paper</source>
            <translation>Über diesen Artikel entscheiden</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>What your reading lists say of it</source>
            <translation>Was Ihre Leselisten dazu sagen</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Stern</translation>
        </message>
        <message>
            <source>Not starred</source>
            <translation>Ohne Stern</translation>
        </message>
        <message>
            <source>Go to the {kind}</source>
            <translation>Gehe zu: {kind}</translation>
        </message>
        <message>
            <source>Reading list {name}</source>
            <translation>Leseliste {name}</translation>
        </message>
        <message>
            <source>In the reading list “{name}”: go there</source>
            <translation>In der Leseliste „{name}“: dorthin gehen</translation>
        </message>
        <message numerus="yes">
            <source>A note can have %n character(s): this is too long for it.</source>
            <translation>
                <numerusform>Eine Notiz kann %Ln Zeichen haben: Das hier ist zu lang.</numerusform>
                <numerusform>Eine Notiz kann %Ln Zeichen haben: Das hier ist zu lang.</numerusform>
            </translation>
        </message>
        <message>
            <source>Write a note (Markdown; [[ links to a paper)</source>
            <translation>Notiz schreiben (Markdown; [[ verlinkt einen Artikel)</translation>
        </message>
        <message numerus="yes">
            <source>The first %n character(s): it is too long to be written here.</source>
            <translation>
                <numerusform>Das erste Zeichen (%Ln): Der Text ist zu lang, um hier bearbeitet zu werden.</numerusform>
                <numerusform>Die ersten %Ln Zeichen: Der Text ist zu lang, um hier bearbeitet zu werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) selected</source>
            <translation>
                <numerusform>%Ln Artikel ausgewählt</numerusform>
                <numerusform>%Ln Artikel ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>Keys act on all of them.</source>
            <translation>Tasten wirken auf alle.</translation>
        </message>
        <message>
            <source>Choose a paper in the list.</source>
            <translation>Einen Artikel in der Liste wählen.</translation>
        </message>
        <message>
            <source>Nothing to read</source>
            <translation>Nichts zu lesen</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>Gelb</translation>
        </message>
        <message>
            <source>green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>purple</source>
            <translation>Lila</translation>
        </message>
        <message>
            <source>Enter shows it · E comment · 1–6 colour · T tags · Y copies · Del deletes</source>
            <translation>Eingabe zeigt sie · E Kommentar · 1–6 Farbe · T Schlagwörter · Y kopiert · Entf löscht</translation>
        </message>
        <message>
            <source>Attach to selection</source>
            <translation>Der Auswahl zuordnen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Show the text it came from</source>
            <translation>Den Text zeigen, aus dem sie stammt</translation>
        </message>
        <message>
            <source>1 highlight has lost its place</source>
            <translation>1 Markierung hat ihre Stelle verloren</translation>
        </message>
        <message numerus="yes">
            <source>%n highlight(s) have lost their place</source>
            <translation>
                <numerusform>%Ln Markierung hat ihre Stelle verloren</numerusform>
                <numerusform>%Ln Markierungen haben ihre Stelle verloren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %Ln weiterer</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove tag {name}</source>
            <translation>Schlagwort {name} entfernen</translation>
        </message>
        <message>
            <source>Remove “{name}”</source>
            <translation>„{name}“ entfernen</translation>
        </message>
        <message>
            <source>Add tag</source>
            <translation>Schlagwort vergeben</translation>
        </message>
        <message>
            <source>Other texts</source>
            <translation>Andere Texte</translation>
        </message>
        <message>
            <source>Show this text</source>
            <translation>Diesen Text zeigen</translation>
        </message>
        <message>
            <source>Not the same paper</source>
            <translation>Nicht derselbe Artikel</translation>
        </message>
        <message>
            <source>The same abstract.</source>
            <translation>Das gleiche Abstract.</translation>
        </message>
        <message>
            <source>No abstract either.</source>
            <translation>Auch kein Abstract.</translation>
        </message>
        <message>
            <source>No abstract.</source>
            <translation>Kein Abstract.</translation>
        </message>
        <message>
            <source>In {names}</source>
            <translation>In {names}</translation>
        </message>
        <message>
            <source>In a digest that was taken back</source>
            <translation>In einem Digest, der zurückgenommen wurde</translation>
        </message>
        <message>
            <source>Read, decide on and annotate research digests, offline and by keyboard.</source>
            <translation>Forschungs-Digests lesen, entscheiden und annotieren: offline und mit der Tastatur.</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. It sends nothing anywhere.</source>
            <translation>Freie Software unter der MIT-Lizenz. Sie sendet nirgendwohin etwas.</translation>
        </message>
        <message>
            <source>About Lectern</source>
            <translation>Über Lectern</translation>
        </message>
        <message>
            <source>The open library: {folder}</source>
            <translation>Die offene Bibliothek: {folder}</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Notes and Highlights</source>
            <translation>Notizen und Markierungen</translation>
        </message>
        <message>
            <source>Notes and highlights</source>
            <translation>Notizen und Markierungen</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Als Markdown kopieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Go to place</source>
            <translation>Zur Stelle gehen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Nothing passes these filters.</source>
            <translation>Nichts passt zu diesen Filtern.</translation>
        </message>
        <message numerus="yes">
            <source>%n annotation(s)</source>
            <translation>
                <numerusform>%Ln Anmerkung</numerusform>
                <numerusform>%Ln Anmerkungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{some} of %n annotation(s)</source>
            <translation>
                <numerusform>{some} von %Ln Anmerkung</numerusform>
                <numerusform>{some} von %Ln Anmerkungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Export annotations</source>
            <translation>Anmerkungen exportieren</translation>
        </message>
        <message>
            <source>The whole note or passage</source>
            <translation>Die ganze Notiz oder Stelle</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>“{text}” is no day: write 2025, 2025-03 or 2025-03-14.</source>
            <translation>„{text}“ ist kein Tag: 2025, 2025-03 oder 2025-03-14 schreiben.</translation>
        </message>
        <message>
            <source>Words in notes, passages, comments and titles</source>
            <translation>Wörter in Notizen, Stellen, Kommentaren und Titeln</translation>
        </message>
        <message>
            <source>from 2025</source>
            <translation>ab 2025</translation>
        </message>
        <message>
            <source>to 2025-03</source>
            <translation>bis 2025-03</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>From this day, month or year</source>
            <translation>Ab diesem Tag, Monat oder Jahr</translation>
        </message>
        <message>
            <source>Until this day, month or year</source>
            <translation>Bis zu diesem Tag, Monat oder Jahr</translation>
        </message>
        <message>
            <source>Note or passage</source>
            <translation>Notiz oder Stelle</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Lectern makes a backup before updates, big imports and restores, and after half an hour of changes. The newest are kept, and fewer of older ones. A restore can be taken back.</source>
            <translation>Lectern legt vor Aktualisierungen, großen Importen und dem Zurückspielen eine Sicherung an, und nach einer halben Stunde Änderungen. Die neuesten bleiben, von älteren weniger. Ein Zurückspielen kann rückgängig gemacht werden.</translation>
        </message>
        <message>
            <source>There is no backup yet. Lectern makes the first one a few minutes after something has changed, and before big imports, updates and restores.</source>
            <translation>Es gibt noch keine Sicherung. Lectern legt die erste wenige Minuten nach einer Änderung an, und vor großen Importen, Aktualisierungen und dem Zurückspielen.</translation>
        </message>
        <message numerus="yes">
            <source>“{library}” has %n backup(s): {size} in {folder}.</source>
            <translation>
                <numerusform>„{library}“ hat %Ln Sicherung: {size} in {folder}.</numerusform>
                <numerusform>„{library}“ hat %Ln Sicherungen: {size} in {folder}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Backups of “{library}” will lie in {folder}.</source>
            <translation>Sicherungen von „{library}“ werden in {folder} liegen.</translation>
        </message>
        <message>
            <source>There is no readable copy.</source>
            <translation>Es gibt keine lesbare Kopie.</translation>
        </message>
        <message>
            <source>Readable copy: {when}.</source>
            <translation>Lesbare Kopie: {when}.</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Back Up Now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>Zurückspielen …</translation>
        </message>
        <message>
            <source>Undo Restore…</source>
            <translation>Zurückspielen rückgängig…</translation>
        </message>
        <message>
            <source>Verify All</source>
            <translation>Alle prüfen</translation>
        </message>
        <message>
            <source>Open Folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Change Folder…</source>
            <translation>Ordner ändern …</translation>
        </message>
        <message>
            <source>You have opened the library for reading.</source>
            <translation>Sie haben die Bibliothek zum Lesen geöffnet.</translation>
        </message>
        <message>
            <source>Make a backup of all there is now</source>
            <translation>Alles, was jetzt da ist, sichern</translation>
        </message>
        <message>
            <source>See what would change, then go back to it (Enter)</source>
            <translation>Sehen, was sich ändern würde, und dann dazu zurückkehren (Eingabe)</translation>
        </message>
        <message>
            <source>Go back to what was there before the last restore</source>
            <translation>Zurück zu dem, was vor dem letzten Zurückspielen da war</translation>
        </message>
        <message>
            <source>Read every byte of every backup</source>
            <translation>Jedes Byte jeder Sicherung lesen</translation>
        </message>
        <message>
            <source>Show the backups' files</source>
            <translation>Die Dateien der Sicherungen zeigen</translation>
        </message>
        <message>
            <source>Keep backups on another disk</source>
            <translation>Sicherungen auf einem anderen Datenträger aufbewahren</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Damaged: its description is lost</source>
            <translation>Beschädigt: ihre Beschreibung fehlt</translation>
        </message>
        <message>
            <source>Verified when it was made</source>
            <translation>Beim Anlegen geprüft</translation>
        </message>
        <message>
            <source>Damaged: {fault}</source>
            <translation>Beschädigt: {fault}</translation>
        </message>
        <message>
            <source>Verified just now</source>
            <translation>Gerade geprüft</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>{papers}, {notes}</source>
            <translation>{papers}, {notes}</translation>
        </message>
        <message>
            <source>{number} would come back</source>
            <translation>{number} kämen zurück</translation>
        </message>
        <message>
            <source>{number} would go</source>
            <translation>{number} fielen weg</translation>
        </message>
        <message>
            <source>{number} would change</source>
            <translation>{number} würden sich ändern</translation>
        </message>
        <message>
            <source>Something went wrong in Lectern.</source>
            <translation>In Lectern ist etwas schiefgegangen.</translation>
        </message>
        <message>
            <source>Lectern ended unexpectedly the last time.</source>
            <translation>Lectern wurde das letzte Mal unerwartet beendet.</translation>
        </message>
        <message>
            <source>Everything you decided and wrote is saved. You can go on.</source>
            <translation>Alles, was entschieden und geschrieben wurde, ist gespeichert. Es kann weitergehen.</translation>
        </message>
        <message>
            <source>Your note is not saved yet: Lectern keeps trying. Everything else is saved.</source>
            <translation>Ihre Notiz ist noch nicht gespeichert: Lectern versucht es weiter. Alles andere ist gespeichert.</translation>
        </message>
        <message>
            <source>A report helps to mend it. It has versions and places in the program, and nothing that you read or wrote. It goes nowhere by itself: you copy it, and send it where you like.</source>
            <translation>Ein Bericht hilft, es zu beheben. Er enthält Versionen und Stellen im Programm, und nichts, was Sie gelesen oder geschrieben haben. Von selbst geht er nirgendwohin: Sie kopieren ihn und senden ihn, wohin Sie mögen.</translation>
        </message>
        <message>
            <source>Add what the errors say: it may have words of yours</source>
            <translation>Hinzufügen, was die Fehler sagen: darin können Worte von Ihnen stehen</translation>
        </message>
        <message>
            <source>Copy Report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Show What Is in It</source>
            <translation>Zeigen, was darin steht</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortfahren</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Hide What Is in It</source>
            <translation>Verbergen, was darin steht</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Everything in the library is compared with what was once saved, and with its history. Nothing is changed, and you can go on working meanwhile.</source>
            <translation>Alles in der Bibliothek wird mit dem verglichen, was einst gespeichert wurde, und mit ihrem Verlauf. Nichts wird geändert, und Sie können währenddessen weiterarbeiten.</translation>
        </message>
        <message>
            <source>To mend the file itself, close Lectern and run: lectern check --repair</source>
            <translation>Um die Datei selbst zu reparieren, schließen Sie Lectern und führen Sie aus: lectern check --repair</translation>
        </message>
        <message>
            <source>Check Library</source>
            <translation>Bibliothek prüfen</translation>
        </message>
        <message>
            <source>What was looked at</source>
            <translation>Was geprüft wurde</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>Reparieren</translation>
        </message>
        <message>
            <source>Keep as It Is</source>
            <translation>So lassen</translation>
        </message>
        <message>
            <source>Check Again</source>
            <translation>Noch einmal prüfen</translation>
        </message>
        <message>
            <source>Looking the library over…</source>
            <translation>Die Bibliothek wird geprüft …</translation>
        </message>
        <message>
            <source>The report is copied.</source>
            <translation>Der Bericht ist kopiert.</translation>
        </message>
        <message>
            <source>Mend this; a backup is made first</source>
            <translation>Das reparieren; zuvor wird gesichert</translation>
        </message>
        <message>
            <source>Take everything as it is now for what was saved; a backup is made first</source>
            <translation>Alles, wie es jetzt ist, als gespeichert gelten lassen; zuvor wird gesichert</translation>
        </message>
        <message>
            <source>End this; nothing is changed</source>
            <translation>Dies beenden; nichts wird geändert</translation>
        </message>
        <message>
            <source>Look everything over once more</source>
            <translation>Alles noch einmal prüfen</translation>
        </message>
        <message>
            <source>Copy what was looked at and what was found</source>
            <translation>Kopieren, was geprüft und gefunden wurde</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>as it should be</source>
            <translation>wie es sein soll</translation>
        </message>
        <message>
            <source>Citation Keys</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save and renew all keys</source>
            <translation>Speichern und alle Schlüssel erneuern</translation>
        </message>
        <message>
            <source>The usual one</source>
            <translation>Das übliche</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Citation keys</source>
            <translation>Zitierschlüssel</translation>
        </message>
        <message>
            <source>A paper is given its key when it is first exported or copied, and keeps it: what cites it goes on to fit.</source>
            <translation>Ein Artikel bekommt seinen Schlüssel, wenn er zum ersten Mal exportiert oder kopiert wird, und behält ihn: Was ihn zitiert, passt weiterhin.</translation>
        </message>
        <message>
            <source>What cites papers by their former keys will not find them.</source>
            <translation>Was Artikel mit ihren früheren Schlüsseln zitiert, findet sie dann nicht.</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>Muster</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>Beispiel</translation>
        </message>
        <message>
            <source>No papers look alike</source>
            <translation>Keine Artikel ähneln sich</translation>
        </message>
        <message>
            <source>When a digest brings a paper whose title or abstract is nearly that of another, the two are shown here side by side, and you say whether they are the same. Those with the same arXiv number or DOI become one by themselves.</source>
            <translation>Wenn ein Digest einen Artikel bringt, dessen Titel oder Abstract einem anderen sehr ähnlich ist, stehen die beiden hier nebeneinander, und es ist zu entscheiden, ob sie derselbe sind. Artikel mit gleicher arXiv-Nummer oder DOI werden von selbst zu einem.</translation>
        </message>
        <message>
            <source>No pair is left to decide</source>
            <translation>Kein Paar ist mehr zu entscheiden</translation>
        </message>
        <message>
            <source>Z takes the last answer back, Esc closes.</source>
            <translation>Z nimmt die letzte Antwort zurück, Esc schließt.</translation>
        </message>
        <message>
            <source>May be the same</source>
            <translation>Vielleicht doppelt</translation>
        </message>
        <message>
            <source>{number} of {all}</source>
            <translation>{number} von {all}</translation>
        </message>
        <message>
            <source>That was the last pair</source>
            <translation>Das war das letzte Paar</translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) left for later. Up leads back to them.</source>
            <translation>
                <numerusform>%Ln Paar für später gelassen. Pfeil hoch führt dorthin zurück.</numerusform>
                <numerusform>%Ln Paare für später gelassen. Pfeil hoch führt dorthin zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>Same paper</source>
            <translation>Derselbe Artikel</translation>
        </message>
        <message>
            <source>Older: it stays</source>
            <translation>Älterer: Er bleibt</translation>
        </message>
        <message>
            <source>Newer: it joins the older</source>
            <translation>Neuerer: Er kommt zum älteren</translation>
        </message>
        <message>
            <source>Its text will be shown</source>
            <translation>Sein Text wird gezeigt</translation>
        </message>
        <message>
            <source>Show this text instead</source>
            <translation>Stattdessen diesen Text zeigen</translation>
        </message>
        <message>
            <source>Left and right arrow choose which text is shown when the two are one</source>
            <translation>Die Pfeile nach links und rechts wählen, welcher Text gezeigt wird, wenn die beiden eins sind</translation>
        </message>
        <message>
            <source>As one paper: {marks}</source>
            <translation>Als ein Artikel: {marks}</translation>
        </message>
        <message>
            <source>{percent}% alike · {why}</source>
            <translation>{percent} % ähnlich · {why}</translation>
        </message>
        <message>
            <source>Note: {text}</source>
            <translation>Notiz: {text}</translation>
        </message>
        <message>
            <source>tagged {tags}</source>
            <translation>Schlagwörter {tags}</translation>
        </message>
        <message numerus="yes">
            <source>with a note of %n word(s)</source>
            <translation>
                <numerusform>mit einer Notiz von %Ln Wort</numerusform>
                <numerusform>mit einer Notiz von %Ln Wörtern</numerusform>
            </translation>
        </message>
        <message>
            <source>This is no text: it can be saved, but not copied.</source>
            <translation>Das ist kein Text: Es lässt sich speichern, aber nicht kopieren.</translation>
        </message>
        <message>
            <source>These are several files: they can be saved, but not copied.</source>
            <translation>Das sind mehrere Dateien: Sie lassen sich speichern, aber nicht kopieren.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern…</translation>
        </message>
        <message>
            <source>There is no paper to export here.</source>
            <translation>Hier gibt es keinen Artikel zu exportieren.</translation>
        </message>
        <message numerus="yes">
            <source>How it begins: the first {some} of %n paper(s)</source>
            <translation>
                <numerusform>So beginnt es: die ersten {some} von %Ln Artikel</numerusform>
                <numerusform>So beginnt es: die ersten {some} von %Ln Artikeln</numerusform>
            </translation>
        </message>
        <message>
            <source>All that will be written</source>
            <translation>Alles, was geschrieben wird</translation>
        </message>
        <message>
            <source>Save here</source>
            <translation>Hier speichern</translation>
        </message>
        <message>
            <source>Find a format</source>
            <translation>Format suchen</translation>
        </message>
        <message>
            <source>No format has these words.</source>
            <translation>Kein Format hat diese Wörter.</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <source>folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Edit templates…</source>
            <translation>Vorlagen bearbeiten…</translation>
        </message>
        <message>
            <source>Lectern’s own</source>
            <translation>Von Lectern</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Stil</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Preview of the file</source>
            <translation>Vorschau der Datei</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Vorlagen</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>The list</source>
            <translation>Die Liste</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Undo deletion</source>
            <translation>Löschen rückgängig</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Changes are kept as you type.</source>
            <translation>Änderungen werden beim Tippen aufbewahrt.</translation>
        </message>
        <message>
            <source>Lectern’s own template: copy it to change it.</source>
            <translation>Vorlage von Lectern: zum Ändern kopieren.</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Templates of the format</source>
            <translation>Vorlagen des Formats</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Text of the template</source>
            <translation>Text der Vorlage</translation>
        </message>
        <message>
            <source>What a template may use: fields of the list and of papers</source>
            <translation>Was eine Vorlage verwenden kann: Felder der Liste und der Artikel</translation>
        </message>
        <message>
            <source>Begin a template of your own from this one</source>
            <translation>Mit dieser Vorlage als Anfang eine eigene beginnen</translation>
        </message>
        <message>
            <source>Begin again from Lectern’s own text; Ctrl+Z takes it back</source>
            <translation>Mit dem Text von Lectern neu beginnen; Strg+Z nimmt es zurück</translation>
        </message>
        <message>
            <source>What comes of it</source>
            <translation>Was daraus wird</translation>
        </message>
        <message>
            <source>Import Report</source>
            <translation>Importbericht</translation>
        </message>
        <message>
            <source>Lines that were not understood</source>
            <translation>Zeilen, die nicht verstanden wurden</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Files of the import</source>
            <translation>Dateien des Imports</translation>
        </message>
        <message>
            <source>Keyboard Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>No command fits.</source>
            <translation>Kein Befehl passt.</translation>
        </message>
        <message>
            <source>Reset All</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Press the key; Enter ends a sequence, Esc gives up.</source>
            <translation>Die Taste drücken; Eingabe beendet eine Folge, Esc bricht ab.</translation>
        </message>
        <message>
            <source>{key} moves within lists and texts everywhere, so it cannot be a command’s.</source>
            <translation>{key} bewegt überall in Listen und Texten und kann deshalb zu keinem Befehl gehören.</translation>
        </message>
        <message>
            <source>{command} is on {key}, but single keys are off</source>
            <translation>{command} liegt auf {key}, aber einzelne Tasten sind aus</translation>
        </message>
        <message>
            <source>{command} is on {key} now</source>
            <translation>{command} liegt jetzt auf {key}</translation>
        </message>
        <message>
            <source>{key} is no key of {command} any more</source>
            <translation>{key} gehört nicht mehr zu {command}</translation>
        </message>
        <message>
            <source>{command} has its own keys again</source>
            <translation>{command} hat wieder die eigenen Tasten</translation>
        </message>
        <message>
            <source>All keys are as they were at first</source>
            <translation>Alle Tasten sind wieder wie am Anfang</translation>
        </message>
        <message>
            <source>Key map changed</source>
            <translation>Tastenbelegung geändert</translation>
        </message>
        <message>
            <source>Take back the last change (Ctrl+Z)</source>
            <translation>Die letzte Änderung zurücknehmen (Strg+Z)</translation>
        </message>
        <message>
            <source>Find by Key</source>
            <translation>Nach Taste suchen</translation>
        </message>
        <message>
            <source>Key: {key}</source>
            <translation>Taste: {key}</translation>
        </message>
        <message>
            <source>Press a key to see what it does</source>
            <translation>Eine Taste drücken, um zu sehen, was sie tut</translation>
        </message>
        <message>
            <source>Key map</source>
            <translation>Tastenbelegung</translation>
        </message>
        <message>
            <source>Switch off letters, digits and signs as commands where Ctrl or Alt is not held</source>
            <translation>Buchstaben, Ziffern und Zeichen als Befehle abschalten, wenn weder Strg noch Alt gehalten wird</translation>
        </message>
        <message>
            <source>Find a command</source>
            <translation>Befehl suchen</translation>
        </message>
        <message>
            <source>Press a key, or two one after the other</source>
            <translation>Eine Taste drücken, oder zwei nacheinander</translation>
        </message>
        <message>
            <source>Press a key</source>
            <translation>Taste drücken</translation>
        </message>
        <message>
            <source>The key is taken for what it is. Esc gives up.</source>
            <translation>Die Taste gilt, wie sie ist. Esc bricht ab.</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>{key}, switched off</source>
            <translation>{key}, abgeschaltet</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>keine Taste</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Add Key</source>
            <translation>Taste hinzufügen</translation>
        </message>
        <message>
            <source>The key is taken</source>
            <translation>Die Taste ist vergeben</translation>
        </message>
        <message>
            <source>Esc keeps it as it is.</source>
            <translation>Esc lässt es, wie es ist.</translation>
        </message>
        <message>
            <source>Change this key; Delete removes it</source>
            <translation>Diese Taste ändern; Entf entfernt sie</translation>
        </message>
        <message>
            <source>{key}, a key of {command}</source>
            <translation>{key}, eine Taste von {command}</translation>
        </message>
        <message>
            <source>Press to change it, Delete to remove it</source>
            <translation>Drücken zum Ändern, Entf zum Entfernen</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Befehle und ihre Tasten</translation>
        </message>
        <message numerus="yes">
            <source>%n more command(s)</source>
            <translation>
                <numerusform>%Ln weiterer Befehl</numerusform>
                <numerusform>%Ln weitere Befehle</numerusform>
            </translation>
        </message>
        <message>
            <source>{key} begins keys of {command} and {more}.</source>
            <translation>Mit {key} beginnen Tasten von {command} und {more}.</translation>
        </message>
        <message>
            <source>{key} is the key of {command}.</source>
            <translation>{key} ist die Taste von {command}.</translation>
        </message>
        <message>
            <source>{key} cannot stand beside {theirs}, the key of {command}.</source>
            <translation>{key} kann nicht neben {theirs} stehen, der Taste von {command}.</translation>
        </message>
        <message>
            <source>Take It from {command}</source>
            <translation>{command} wegnehmen</translation>
        </message>
        <message>
            <source>Take It from All</source>
            <translation>Allen wegnehmen</translation>
        </message>
        <message>
            <source>{said}; taken from {commands}</source>
            <translation>{said}; weggenommen von {commands}</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Lesen bis</translation>
        </message>
        <message>
            <source>Details of the reading list {name}</source>
            <translation>Details der Leseliste {name}</translation>
        </message>
        <message>
            <source>How the introduction reads stands here as you type.</source>
            <translation>Wie sich die Einleitung liest, steht beim Tippen hier.</translation>
        </message>
        <message>
            <source>What the list is for; Markdown is set as in notes</source>
            <translation>Wozu die Liste da ist; Markdown wird gesetzt wie in Notizen</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einleitung</translation>
        </message>
        <message>
            <source>How it reads</source>
            <translation>So liest es sich</translation>
        </message>
        <message>
            <source>Day by which the list is to be read</source>
            <translation>Tag, bis zu dem die Liste zu lesen ist</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <comment>a day, as Qt's QDateEdit writes it</comment>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <source>&amp;Heading</source>
            <translation>&amp;Überschrift</translation>
        </message>
        <message>
            <source>What you write is kept as you write it.</source>
            <translation>Was Sie schreiben, wird aufbewahrt, während Sie schreiben.</translation>
        </message>
        <message numerus="yes">
            <source>Add %n paper(s) to a reading list</source>
            <translation>
                <numerusform>%Ln Artikel zu einer Leseliste hinzufügen</numerusform>
                <numerusform>%Ln Artikel zu einer Leseliste hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter puts in or takes out · Tab completes · Esc closes</source>
            <translation>Enter nimmt auf oder heraus · Tab ergänzt · Esc schließt</translation>
        </message>
        <message>
            <source>Enter makes the list</source>
            <translation>Enter legt die Liste an</translation>
        </message>
        <message>
            <source>This can’t be a list’s name</source>
            <translation>So kann keine Liste heißen</translation>
        </message>
        <message>
            <source>Type a name for your first reading list</source>
            <translation>Geben Sie Ihrer ersten Leseliste einen Namen</translation>
        </message>
        <message>
            <source>holds none of them</source>
            <translation>enthält keinen davon</translation>
        </message>
        <message>
            <source>holds some of them</source>
            <translation>enthält einige davon</translation>
        </message>
        <message>
            <source>holds them</source>
            <translation>enthält sie</translation>
        </message>
        <message>
            <source>Preview of the Import</source>
            <translation>Vorschau des Imports</translation>
        </message>
        <message>
            <source>There is nothing to undo here.</source>
            <translation>Hier gibt es nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>What you changed here is not stored. Esc again gives it up.</source>
            <translation>Was hier geändert wurde, ist nicht gespeichert. Noch einmal Esc gibt es auf.</translation>
        </message>
        <message>
            <source>No paper of this import is {names}.</source>
            <translation>Kein Artikel dieses Imports ist {names}.</translation>
        </message>
        <message>
            <source>Space or Delete leaves a paper out · Enter goes to its lines · Ctrl+Enter imports</source>
            <translation>Leertaste oder Entf lässt einen Artikel weg · Eingabe geht zu seinen Zeilen · Strg+Eingabe importiert</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lesen…</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Take back what you changed last (Ctrl+Z)</source>
            <translation>Die letzte Änderung zurücknehmen (Strg+Z)</translation>
        </message>
        <message>
            <source>Import what is ticked (Ctrl+Enter)</source>
            <translation>Importieren, was angehakt ist (Strg+Eingabe)</translation>
        </message>
        <message numerus="yes">
            <source>Import %n paper(s)</source>
            <translation>
                <numerusform>%Ln Artikel importieren</numerusform>
                <numerusform>%Ln Artikel importieren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) left out</source>
            <translation>
                <numerusform>%Ln Artikel weggelassen</numerusform>
                <numerusform>%Ln Artikel weggelassen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show only what is {novelty} (key {number})</source>
            <translation>Nur zeigen, was {novelty} ist (Taste {number})</translation>
        </message>
        <message>
            <source>There is nothing in it.</source>
            <translation>Es ist nichts darin.</translation>
        </message>
        <message>
            <source>reading on…</source>
            <translation>liest weiter…</translation>
        </message>
        <message>
            <source>The original is too long to be shown beside its papers. It is kept all the same.</source>
            <translation>Das Original ist zu lang, um neben seinen Artikeln zu stehen. Aufbewahrt wird es trotzdem.</translation>
        </message>
        <message>
            <source>Is it split wrongly? Select lines with Shift+↓ or the mouse, and say what they are.</source>
            <translation>Falsch aufgeteilt? Mit Umschalt+↓ oder der Maus Zeilen auswählen und sagen, was sie sind.</translation>
        </message>
        <message>
            <source>One paper</source>
            <translation>Ein Artikel</translation>
        </message>
        <message>
            <source>Not a paper</source>
            <translation>Kein Artikel</translation>
        </message>
        <message>
            <source>line {first}</source>
            <translation>Zeile {first}</translation>
        </message>
        <message>
            <source>lines {first} to {last}</source>
            <translation>Zeilen {first} bis {last}</translation>
        </message>
        <message numerus="yes">
            <source>Read the %n line(s) as one paper (Enter)</source>
            <translation>
                <numerusform>Die %Ln Zeile als einen Artikel lesen (Eingabe)</numerusform>
                <numerusform>Die %Ln Zeilen als einen Artikel lesen (Eingabe)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take no paper from the %n line(s) (Delete)</source>
            <translation>
                <numerusform>Aus der %Ln Zeile keinen Artikel machen (Entf)</numerusform>
                <numerusform>Aus den %Ln Zeilen keinen Artikel machen (Entf)</numerusform>
            </translation>
        </message>
        <message>
            <source>Papers of this format ({form}) can be left out, but not be split in another way.</source>
            <translation>Artikel dieses Formats ({form}) lassen sich weglassen, aber nicht anders aufteilen.</translation>
        </message>
        <message>
            <source> line of title</source>
            <translation> Titelzeile</translation>
        </message>
        <message>
            <source> lines of title</source>
            <translation> Titelzeilen</translation>
        </message>
        <message>
            <source>Lines of title</source>
            <translation>Titelzeilen</translation>
        </message>
        <message>
            <source>How many of the selected lines are the title (+ and −)</source>
            <translation>Wie viele der ausgewählten Zeilen der Titel sind (+ und −)</translation>
        </message>
        <message>
            <source>These lines are</source>
            <translation>Diese Zeilen sind</translation>
        </message>
        <message>
            <source>What would come</source>
            <translation>Was dazukäme</translation>
        </message>
        <message>
            <source>What comes again</source>
            <translation>Was wiederkommt</translation>
        </message>
        <message>
            <source>As it comes now</source>
            <translation>Wie es jetzt kommt</translation>
        </message>
        <message>
            <source>About this digest</source>
            <translation>Über diesen Digest</translation>
        </message>
        <message>
            <source>In your library</source>
            <translation>In der Bibliothek</translation>
        </message>
        <message>
            <source>Also in this import</source>
            <translation>Auch in diesem Import</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>Dieser</translation>
        </message>
        <message>
            <source>left out · {text}</source>
            <translation>weggelassen · {text}</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>known</source>
            <translation>bekannt</translation>
        </message>
        <message>
            <source>doubtful</source>
            <translation>fraglich</translation>
        </message>
        <message>
            <source>in your inbox</source>
            <translation>im Eingang</translation>
        </message>
        <message>
            <source>you dismissed it</source>
            <translation>früher verworfen</translation>
        </message>
        <message>
            <source>{percent} % alike</source>
            <translation>{percent} % ähnlich</translation>
        </message>
        <message>
            <source>{percent} % sure</source>
            <translation>{percent} % sicher</translation>
        </message>
        <message>
            <source>its text has changed</source>
            <translation>der Text hat sich geändert</translation>
        </message>
        <message>
            <source>now “{title}”</source>
            <translation>jetzt „{title}“</translation>
        </message>
        <message>
            <source>seen before</source>
            <translation>schon bekannt</translation>
        </message>
        <message>
            <source>without an abstract</source>
            <translation>ohne Abstract</translation>
        </message>
        <message>
            <source>Not taken in: {error}</source>
            <translation>Nicht übernommen: {error}</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) not understood</source>
            <translation>
                <numerusform>%Ln Zeile nicht verstanden</numerusform>
                <numerusform>%Ln Zeilen nicht verstanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%Ln Bemerkung</numerusform>
                <numerusform>%Ln Bemerkungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>Eingefügter Text</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>weggelassen</translation>
        </message>
        <message>
            <source>Lines that were not understood:</source>
            <translation>Zeilen, die nicht verstanden wurden:</translation>
        </message>
        <message>
            <source>like “{title}”</source>
            <translation>wie „{title}“</translation>
        </message>
        <message>
            <source>Text Repair</source>
            <translation>Textreparatur</translation>
        </message>
        <message>
            <source>Apply to all papers</source>
            <translation>Auf alle Artikel anwenden</translation>
        </message>
        <message>
            <source>Pages lose what LaTeX meant. These rules give it back, and leave alone what they are not sure of. The text as it came is kept: {view.raw} shows it.</source>
            <translation>Seiten verlieren, was LaTeX meinte. Diese Regeln geben es zurück und lassen in Ruhe, wobei sie nicht sicher sind. Der ursprüngliche Text bleibt erhalten: {view.raw} zeigt ihn.</translation>
        </message>
        <message>
            <source>{old} becomes {new}</source>
            <translation>{old} wird zu {new}</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Seen
before</source>
            <translation>Schon
bekannt</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Ge-
ändert</translation>
        </message>
        <message>
            <source>Perhaps
twice</source>
            <translation>Evtl.
doppelt</translation>
        </message>
        <message>
            <source>Not
understood</source>
            <translation>Un-
klar</translation>
        </message>
        <message>
            <source>not taken in</source>
            <translation>nicht übernommen</translation>
        </message>
        <message numerus="yes">
            <source>%n title(s)</source>
            <translation>
                <numerusform>%Ln Titel</numerusform>
                <numerusform>%Ln Titel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abstract(s)</source>
            <translation>
                <numerusform>%Ln Abstract</numerusform>
                <numerusform>%Ln Abstracts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of records</source>
            <translation>
                <numerusform>%Ln von Datensätzen</numerusform>
                <numerusform>%Ln von Datensätzen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of furniture</source>
            <translation>
                <numerusform>%Ln Beiwerk</numerusform>
                <numerusform>%Ln Beiwerk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n blank</source>
            <translation>
                <numerusform>%Ln leer</numerusform>
                <numerusform>%Ln leer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not understood</source>
            <translation>
                <numerusform>%Ln nicht verstanden</numerusform>
                <numerusform>%Ln nicht verstanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing was imported: %n refused</source>
            <translation>
                <numerusform>Nichts wurde importiert: %Ln abgelehnt</numerusform>
                <numerusform>Nichts wurde importiert: %Ln abgelehnt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n appearance(s)</source>
            <translation>
                <numerusform>%Ln Erscheinen</numerusform>
                <numerusform>%Ln Mal erschienen</numerusform>
            </translation>
        </message>
        <message>
            <source>every line understood</source>
            <translation>jede Zeile verstanden</translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%Ln geändert</numerusform>
                <numerusform>%Ln geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n perhaps twice: open Duplicates to say which are the same.</source>
            <translation>
                <numerusform>%Ln vielleicht doppelt: „Dubletten“ öffnen und sagen, welche derselbe sind.</numerusform>
                <numerusform>%Ln vielleicht doppelt: „Dubletten“ öffnen und sagen, welche derselbe sind.</numerusform>
            </translation>
        </message>
        <message>
            <source>Lectern import report</source>
            <translation>Importbericht von Lectern</translation>
        </message>
        <message numerus="yes">
            <source>%n decided earlier</source>
            <translation>
                <numerusform>%Ln früher entschieden</numerusform>
                <numerusform>%Ln früher entschieden</numerusform>
            </translation>
        </message>
        <message>
            <source>Format: {name}</source>
            <translation>Format: {name}</translation>
        </message>
        <message>
            <source>Lines: {kinds}</source>
            <translation>Zeilen: {kinds}</translation>
        </message>
        <message>
            <source>What is there now is backed up first, so that the restore can be taken back. The window closes for a moment.</source>
            <translation>Was jetzt da ist, wird zuerst gesichert, damit das Zurückspielen rückgängig gemacht werden kann. Das Fenster schließt sich für einen Augenblick.</translation>
        </message>
        <message>
            <source>Undo the restore of {when}?</source>
            <translation>Das Zurückspielen von {when} rückgängig machen?</translation>
        </message>
        <message>
            <source>Restore the backup of {when}?</source>
            <translation>Die Sicherung vom {when} zurückspielen?</translation>
        </message>
        <message>
            <source>Undo Restore</source>
            <translation>Zurückspielen rückgängig machen</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Zurückspielen</translation>
        </message>
        <message>
            <source>Comparing it with the library…</source>
            <translation>Sie wird mit der Bibliothek verglichen …</translation>
        </message>
        <message>
            <source>What comes back, changes or goes</source>
            <translation>Was wiederkommt, sich ändert oder verschwindet</translation>
        </message>
        <message>
            <source>Backing up what is there now, and preparing the restore…</source>
            <translation>Was jetzt da ist, wird gesichert und das Zurückspielen vorbereitet …</translation>
        </message>
        <message>
            <source>Note goes: “{words}”, on {title}</source>
            <translation>Notiz verschwindet: „{words}“, zu {title}</translation>
        </message>
        <message>
            <source>Note is again what it was: “{words}”, on {title}</source>
            <translation>Notiz ist wieder, wie sie war: „{words}“, zu {title}</translation>
        </message>
        <message>
            <source>Note comes back: “{words}”, on {title}</source>
            <translation>Notiz kommt wieder: „{words}“, zu {title}</translation>
        </message>
        <message>
            <source>Goes: {title}</source>
            <translation>Fällt weg: {title}</translation>
        </message>
        <message>
            <source>Comes back: {title}</source>
            <translation>Kommt zurück: {title}</translation>
        </message>
        <message>
            <source>What it would change cannot be told: {why}</source>
            <translation>Was sich ändern würde, lässt sich nicht sagen: {why}</translation>
        </message>
        <message>
            <source>Nothing would change.</source>
            <translation>Nichts würde sich ändern.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Search settings</source>
            <translation>Einstellungen suchen</translation>
        </message>
        <message>
            <source>No setting has these words. Esc shows all of them.</source>
            <translation>Keine Einstellung hat diese Wörter. Esc zeigt alle.</translation>
        </message>
        <message numerus="yes">
            <source>%n setting(s) found</source>
            <translation>
                <numerusform>%Ln Einstellung gefunden</numerusform>
                <numerusform>%Ln Einstellungen gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Reset {setting}</source>
            <translation>{setting} zurücksetzen</translation>
        </message>
        <message>
            <source>Reset to what it was when Lectern was new</source>
            <translation>Zurücksetzen auf den ursprünglichen Wert</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Sortieren nach</translation>
        </message>
        <message>
            <source>Sort keys</source>
            <translation>Sortierschlüssel</translation>
        </message>
        <message>
            <source>Enter chooses or turns round · Del removes · Alt+↑↓ moves</source>
            <translation>Eingabe wählt oder kehrt um · Entf entfernt · Alt+↑↓ verschiebt</translation>
        </message>
        <message>
            <source>{key}, not sorted by</source>
            <translation>{key}, nicht danach sortiert</translation>
        </message>
        <message>
            <source>{number}: {key}, {way}</source>
            <translation>{number}: {key}, {way}</translation>
        </message>
        <message>
            <source>The brackets [ and ] go from one to the other</source>
            <translation>Die Klammern [ und ] gehen von einer zur nächsten</translation>
        </message>
        <message>
            <source>Where the paper stood</source>
            <translation>Wo der Artikel stand</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Auswählen…</translation>
        </message>
        <message>
            <source>A folder on this computer</source>
            <translation>Ein Ordner auf diesem Computer</translation>
        </message>
        <message>
            <source>Watch a Folder</source>
            <translation>Ordner beobachten</translation>
        </message>
        <message>
            <source>arXiv announces new papers once a day, and asks not to be asked more often.</source>
            <translation>arXiv kündigt neue Artikel einmal am Tag an und bittet, nicht öfter gefragt zu werden.</translation>
        </message>
        <message>
            <source>New files are also seen the moment they come, while Lectern is open.</source>
            <translation>Neue Dateien werden auch sofort gesehen, solange Lectern offen ist.</translation>
        </message>
        <message>
            <source>Edit Source</source>
            <translation>Quelle bearbeiten</translation>
        </message>
        <message>
            <source>Add Source</source>
            <translation>Quelle hinzufügen</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>cs.CL, or a word such as “robotics”</source>
            <translation>cs.CL oder ein Wort wie „robotics“</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Base address</source>
            <translation>Basisadresse</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Add and refresh</source>
            <translation>Hinzufügen und abrufen</translation>
        </message>
        <message>
            <source>The feed’s own title</source>
            <translation>Der Titel des Feeds selbst</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>Fetch from a mirror instead of the service’s own place</source>
            <translation>Von einem Spiegelserver statt vom Dienst selbst abrufen</translation>
        </message>
        <message>
            <source>While Lectern is open, each source is refreshed as often as you said. Its papers stay when you remove it.</source>
            <translation>Solange Lectern offen ist, wird jede Quelle so oft wie gewünscht aktualisiert. Ihre Artikel bleiben, wenn sie entfernt wird.</translation>
        </message>
        <message>
            <source>Follow again what was removed (Ctrl+Z)</source>
            <translation>Dem Entfernten wieder folgen (Strg+Z)</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Hinzufügen…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten…</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausieren</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>No sources yet</source>
            <translation>Noch keine Quellen</translation>
        </message>
        <message>
            <source>Lectern uses no network until you add a source here. Then it asks that one place, as often as you say, and takes in what is new while the window is open.</source>
            <translation>Lectern nutzt kein Netz, bis hier eine Quelle hinzugefügt wird. Dann fragt es diese eine Stelle so oft wie gewünscht und übernimmt, was neu ist, solange das Fenster offen ist.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Last success</source>
            <translation>Zuletzt erfolgreich</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Nächstes Mal</translation>
        </message>
        <message>
            <source>Daily Papers</source>
            <translation>Daily Papers</translation>
        </message>
        <message>
            <source>The papers that people recommend each day, week or month.</source>
            <translation>Die Artikel, die jeden Tag, jede Woche oder jeden Monat empfohlen werden.</translation>
        </message>
        <message>
            <source>What is new in a category, such as cs.CL.</source>
            <translation>Was in einer Kategorie wie cs.CL neu ist.</translation>
        </message>
        <message>
            <source>Feed</source>
            <translation>Feed</translation>
        </message>
        <message>
            <source>Any RSS, Atom or JSON feed, by its web address.</source>
            <translation>Ein RSS-, Atom- oder JSON-Feed, unter seiner Webadresse.</translation>
        </message>
        <message>
            <source>The new files of a folder on this computer, without any network.</source>
            <translation>Die neuen Dateien eines Ordners auf diesem Computer, ganz ohne Netz.</translation>
        </message>
        <message>
            <source>Each day</source>
            <translation>Jeden Tag</translation>
        </message>
        <message>
            <source>Each week</source>
            <translation>Jede Woche</translation>
        </message>
        <message>
            <source>Each month</source>
            <translation>Jeden Monat</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>Jede Woche</translation>
        </message>
        <message numerus="yes">
            <source>Every %n week(s)</source>
            <translation>
                <numerusform>Alle %Ln Wochen</numerusform>
                <numerusform>Alle %Ln Wochen</numerusform>
            </translation>
        </message>
        <message>
            <source>Every day</source>
            <translation>Jeden Tag</translation>
        </message>
        <message numerus="yes">
            <source>Every %n day(s)</source>
            <translation>
                <numerusform>Alle %Ln Tage</numerusform>
                <numerusform>Alle %Ln Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>Every hour</source>
            <translation>Jede Stunde</translation>
        </message>
        <message numerus="yes">
            <source>Every %n hour(s)</source>
            <translation>
                <numerusform>Alle %Ln Stunden</numerusform>
                <numerusform>Alle %Ln Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Every minute</source>
            <translation>Jede Minute</translation>
        </message>
        <message numerus="yes">
            <source>Every %n minute(s)</source>
            <translation>
                <numerusform>Alle %Ln Minuten</numerusform>
                <numerusform>Alle %Ln Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>On demand</source>
            <translation>Auf Wunsch</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>Just now</source>
            <translation>Gerade eben</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>Vor %Ln Tag</numerusform>
                <numerusform>Vor %Ln Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>Vor %Ln Stunde</numerusform>
                <numerusform>Vor %Ln Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>Vor %Ln Minute</numerusform>
                <numerusform>Vor %Ln Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n day(s)</source>
            <translation>
                <numerusform>In %Ln Tag</numerusform>
                <numerusform>In %Ln Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n hour(s)</source>
            <translation>
                <numerusform>In %Ln Stunde</numerusform>
                <numerusform>In %Ln Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n minute(s)</source>
            <translation>
                <numerusform>In %Ln Minute</numerusform>
                <numerusform>In %Ln Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>Refreshing…</source>
            <translation>Wird aktualisiert…</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message>
            <source>Well · {message}</source>
            <translation>In Ordnung · {message}</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>Failing · {message}</source>
            <translation>Gestört · {message}</translation>
        </message>
        <message>
            <source>Not refreshed yet</source>
            <translation>Noch nicht aktualisiert</translation>
        </message>
        <message>
            <source>{category} by {way}</source>
            <translation>{category} über {way}</translation>
        </message>
        <message>
            <source>from {address}</source>
            <translation>von {address}</translation>
        </message>
        <message>
            <source>There is no way to it now; it will be tried again by itself.</source>
            <translation>Gerade gibt es keinen Weg dorthin; es wird von selbst wieder versucht.</translation>
        </message>
        <message>
            <source>There is no way to it now; it will be tried again when you refresh it.</source>
            <translation>Gerade gibt es keinen Weg dorthin; beim nächsten Aktualisieren wird es wieder versucht.</translation>
        </message>
        <message>
            <source>Last tried: {time}.</source>
            <translation>Zuletzt versucht: {time}.</translation>
        </message>
        <message numerus="yes">
            <source>Failed %n times in a row.</source>
            <translation>
                <numerusform>%Ln Mal fehlgeschlagen.</numerusform>
                <numerusform>%Ln Mal hintereinander fehlgeschlagen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag %n paper(s)</source>
            <translation>
                <numerusform>Schlagwort für %Ln Artikel</numerusform>
                <numerusform>Schlagwort für %Ln Artikel</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter toggles · Tab completes · Esc closes</source>
            <translation>Eingabe schaltet um · Tab vervollständigt · Esc schließt</translation>
        </message>
        <message>
            <source>Enter creates the tag</source>
            <translation>Eingabe legt das Schlagwort an</translation>
        </message>
        <message>
            <source>This can’t be a tag’s name</source>
            <translation>So kann ein Schlagwort nicht heißen</translation>
        </message>
        <message>
            <source>Type a name for your first tag</source>
            <translation>Einen Namen für das erste Schlagwort eingeben</translation>
        </message>
        <message>
            <source>on none of them</source>
            <translation>bei keinem</translation>
        </message>
        <message>
            <source>on some of them</source>
            <translation>bei einigen</translation>
        </message>
        <message>
            <source>on</source>
            <translation>bei allen</translation>
        </message>
        <message>
            <source>Create “{name}”</source>
            <translation>„{name}“ anlegen</translation>
        </message>
        <message>
            <source>key {digit}</source>
            <translation>Taste {digit}</translation>
        </message>
        <message>
            <source>There are no tags yet. Press {paper.tags} on a paper to give it one.</source>
            <translation>Noch keine Schlagwörter. {paper.tags} vergibt eines an einen Artikel.</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Merge Selected</source>
            <translation>Ausgewählte zusammenführen</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Taste</translation>
        </message>
        <message>
            <source>Another…</source>
            <translation>Andere…</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <source>A “/” in a name makes a level: method/attention. Undo takes back any of it.</source>
            <translation>Ein „/“ im Namen macht eine Ebene: methode/aufmerksamkeit. „Rückgängig“ nimmt alles zurück.</translation>
        </message>
        <message numerus="yes">
            <source>Merging puts %n other tag(s) into “{name}”, the one the keyboard is on.</source>
            <translation>
                <numerusform>Zusammenführen legt %Ln anderes Schlagwort zu „{name}“, auf dem die Tastatur steht.</numerusform>
                <numerusform>Zusammenführen legt %Ln andere Schlagwörter zu „{name}“, auf dem die Tastatur steht.</numerusform>
            </translation>
        </message>
        <message>
            <source>Templates for Notes</source>
            <translation>Vorlagen für Notizen</translation>
        </message>
        <message>
            <source>None of your own yet: New begins one.</source>
            <translation>Noch keine eigenen: „Neu“ beginnt eine.</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>Neue Vorlage</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>Ohne Namen</translation>
        </message>
        <message>
            <source>Your templates</source>
            <translation>Eigene Vorlagen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Templates for notes</source>
            <translation>Vorlagen für Notizen</translation>
        </message>
        <message>
            <source>In it stand for the paper: {places}</source>
            <translation>Darin stehen für den Artikel: {places}</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Was es bewirkt</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>Setzen</translation>
        </message>
        <message>
            <source>Any colour</source>
            <translation>Alle Farben</translation>
        </message>
        <message>
            <source>Word, phrase, or retriev*</source>
            <translation>Wort, Phrase, retriev*</translation>
        </message>
        <message>
            <source>Word to watch for</source>
            <translation>Neues Signalwort</translation>
        </message>
        <message>
            <source>Raises papers</source>
            <translation>Hebt Artikel hervor</translation>
        </message>
        <message>
            <source>Dims papers</source>
            <translation>Dämpft Artikel</translation>
        </message>
        <message>
            <source>Colours only</source>
            <translation>Färbt nur</translation>
        </message>
        <message>
            <source>being counted</source>
            <translation>wird gezählt</translation>
        </message>
        <message>
            <source>Watch Words</source>
            <translation>Signalwörter</translation>
        </message>
        <message>
            <source>Take the last change back (Ctrl+Z)</source>
            <translation>Die letzte Änderung zurücknehmen (Strg+Z)</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Coloured wherever they stand in titles and abstracts. A word can raise the papers that have it, or dim them. In the page, {watch.word} watches for what is selected.</source>
            <translation>Farbig, wo immer sie in Titeln und Abstracts stehen. Ein Signalwort kann Artikel, die es haben, hervorheben oder dämpfen. Auf der Seite macht {watch.word} die Auswahl zum Signalwort.</translation>
        </message>
        <message>
            <source>Change the word, its colour, or what it does (F2)</source>
            <translation>Das Wort, seine Farbe oder Wirkung ändern (F2)</translation>
        </message>
        <message>
            <source>Watch for it no more (Del)</source>
            <translation>Das Signalwort entfernen (Entf)</translation>
        </message>
        <message>
            <source>No watch words yet</source>
            <translation>Noch keine Signalwörter</translation>
        </message>
        <message>
            <source>Type above what you look for, such as “retriev*” or “language model”, and Enter. Type what you are tired of, and let it dim its papers.</source>
            <translation>Oben eingeben, was interessiert, etwa „retriev*“ oder „language model“, dann Eingabe. Was ermüdet, kann seine Artikel dämpfen.</translation>
        </message>
        <message>
            <source>New citation keys are made by {pattern}</source>
            <translation>Neue Zitierschlüssel entstehen nach {pattern}</translation>
        </message>
        <message numerus="yes">
            <source>Renewed %n citation key(s)</source>
            <translation>
                <numerusform>%Ln Zitierschlüssel erneuert</numerusform>
                <numerusform>%Ln Zitierschlüssel erneuert</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been exported yet. {list.export} begins.</source>
            <translation>Noch wurde nichts exportiert. {list.export} macht den Anfang.</translation>
        </message>
        <message>
            <source>The reading list that was exported last is gone.</source>
            <translation>Die zuletzt exportierte Leseliste gibt es nicht mehr.</translation>
        </message>
        <message numerus="yes">
            <source>Copied %n paper(s) to the clipboard</source>
            <translation>
                <numerusform>%Ln Artikel in die Zwischenablage kopiert</numerusform>
                <numerusform>%Ln Artikel in die Zwischenablage kopiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n paper(s) to {name}</source>
            <translation>
                <numerusform>%Ln Artikel nach {name} geschrieben</numerusform>
                <numerusform>%Ln Artikel nach {name} geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Pfad kopieren</translation>
        </message>
        <message numerus="yes">
            <source>%n as before</source>
            <translation>
                <numerusform>%Ln wie zuvor</numerusform>
                <numerusform>%Ln wie zuvor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as you have them</source>
            <translation>
                <numerusform>%Ln belassen, wie Sie sie haben</numerusform>
                <numerusform>%Ln belassen, wie Sie sie haben</numerusform>
            </translation>
        </message>
        <message>
            <source>This search</source>
            <translation>Diese Suche</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>Diese Liste</translation>
        </message>
        <message>
            <source>Selected papers</source>
            <translation>Ausgewählte Artikel</translation>
        </message>
        <message>
            <source>Reading list: {name}</source>
            <translation>Leseliste: {name}</translation>
        </message>
        <message>
            <source>Facets are hidden: {view.facets} shows them.</source>
            <translation>Die Facetten sind ausgeblendet: {view.facets} zeigt sie.</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Weniger</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%Ln weiterer</numerusform>
                <numerusform>%Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>included</source>
            <translation>verlangt</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>ausgeschlossen</translation>
        </message>
        <message>
            <source>Click: only papers with it · Shift+click: only papers without it</source>
            <translation>Klick: nur Artikel damit · Umschalt+Klick: nur Artikel ohne</translation>
        </message>
        <message>
            <source>Click: only papers without it · Shift+click: no matter</source>
            <translation>Klick: nur Artikel ohne · Umschalt+Klick: gleichgültig</translation>
        </message>
        <message>
            <source>Click: no matter</source>
            <translation>Klick: gleichgültig</translation>
        </message>
        <message>
            <source>Hide the facets</source>
            <translation>Facetten ausblenden</translation>
        </message>
        <message>
            <source>There is nothing to narrow down.</source>
            <translation>Es gibt nichts einzugrenzen.</translation>
        </message>
        <message>
            <source>Narrow down</source>
            <translation>Eingrenzen</translation>
        </message>
        <message>
            <source>Facets of the search</source>
            <translation>Facetten der Suche</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Entscheidung</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Erscheinungsort</translation>
        </message>
        <message>
            <source>Has</source>
            <translation>Hat</translation>
        </message>
        <message>
            <source>Link to code</source>
            <translation>Link zum Code</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <source>Filter the keys</source>
            <translation>Tasten filtern</translation>
        </message>
        <message>
            <source>This is Lectern {version} now.</source>
            <translation>Das ist jetzt Lectern {version}.</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Was ist neu</translation>
        </message>
        <message>
            <source>Help page</source>
            <translation>Hilfeseite</translation>
        </message>
        <message>
            <source>Typed</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Finds</source>
            <translation>Findet</translation>
        </message>
        <message>
            <source>Ending</source>
            <translation>Endung</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Wozu es da ist</translation>
        </message>
        <message>
            <source>In the pattern</source>
            <translation>Im Muster</translation>
        </message>
        <message>
            <source>Stands for</source>
            <translation>Steht für</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Was es ist</translation>
        </message>
        <message>
            <source>What it writes</source>
            <translation>Was es schreibt</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <source>Lectern Help</source>
            <translation>Hilfe zu Lectern</translation>
        </message>
        <message>
            <source>No page has all these words.</source>
            <translation>Keine Seite hat alle diese Wörter.</translation>
        </message>
        <message>
            <source>Help pages</source>
            <translation>Hilfeseiten</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Hilfe durchsuchen</translation>
        </message>
        <message>
            <source>You are here</source>
            <translation>Aktueller Stand</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <source>you are here</source>
            <translation>aktueller Stand</translation>
        </message>
        <message>
            <source>The beginning</source>
            <translation>Der Anfang</translation>
        </message>
        <message numerus="yes">
            <source>%n act(s)</source>
            <translation>
                <numerusform>%Ln Schritt</numerusform>
                <numerusform>%Ln Schritte</numerusform>
            </translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Find an act by its name</source>
            <translation>Einen Schritt nach Namen suchen</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Undo This Session</source>
            <translation>Diese Sitzung zurücknehmen</translation>
        </message>
        <message>
            <source>Nothing was done yet</source>
            <translation>Noch nichts getan</translation>
        </message>
        <message>
            <source>Decide on a paper, star it, tag it or write a note: each act is kept here, and you can go back to any of them, also tomorrow.</source>
            <translation>Über einen Artikel entscheiden, einen Stern oder ein Schlagwort vergeben, eine Notiz schreiben: Jeder Schritt bleibt hier erhalten, und zu jedem lässt sich zurückkehren, auch morgen noch.</translation>
        </message>
        <message>
            <source>No act is called so</source>
            <translation>Kein Schritt heißt so</translation>
        </message>
        <message>
            <source>Try another word, or the beginning of one.</source>
            <translation>Ein anderes Wort versuchen, oder den Anfang eines Wortes.</translation>
        </message>
        <message>
            <source>This session</source>
            <translation>Diese Sitzung</translation>
        </message>
        <message>
            <source>Nothing was done in this session that still stands.</source>
            <translation>In dieser Sitzung wurde nichts getan, das noch gilt.</translation>
        </message>
        <message>
            <source>Going through the history</source>
            <translation>Verlauf wird durchlaufen</translation>
        </message>
        <message numerus="yes">
            <source>Took back %n act(s)</source>
            <translation>
                <numerusform>%Ln Schritt zurückgenommen</numerusform>
                <numerusform>%Ln Schritte zurückgenommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Did %n act(s) again</source>
            <translation>
                <numerusform>%Ln Schritt wiederholt</numerusform>
                <numerusform>%Ln Schritte wiederholt</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}: {acts}</source>
            <translation>{what}: {acts}</translation>
        </message>
        <message>
            <source>Go Back</source>
            <translation>Zurückgehen</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>{day}, {time} – this session</source>
            <translation>{day}, {time} – diese Sitzung</translation>
        </message>
        <message>
            <source>{day}, {since} – {until}</source>
            <translation>{day}, {since} – {until}</translation>
        </message>
        <message>
            <source>The clipboard holds neither text nor files. Copy a digest, or its file, then paste again.</source>
            <translation>Die Zwischenablage enthält weder Text noch Dateien. Einen Digest oder seine Datei kopieren und noch einmal einfügen.</translation>
        </message>
        <message>
            <source>Import Digests</source>
            <translation>Digests importieren</translation>
        </message>
        <message>
            <source>Import a Folder of Digests</source>
            <translation>Einen Ordner mit Digests importieren</translation>
        </message>
        <message>
            <source>Pasted {time}</source>
            <translation>Eingefügt {time}</translation>
        </message>
        <message>
            <source> then </source>
            <translation> dann </translation>
        </message>
        <message>
            <source>{text} ({keys})</source>
            <translation>{text} ({keys})</translation>
        </message>
        <message>
            <source>This paper has no number and no text that a link could name.</source>
            <translation>Dieser Artikel hat keine Nummer und keinen Text, die ein Link nennen könnte.</translation>
        </message>
        <message>
            <source>Copied {link}</source>
            <translation>{link} kopiert</translation>
        </message>
        <message>
            <source>This link leads to no paper.</source>
            <translation>Dieser Link führt zu keinem Artikel.</translation>
        </message>
        <message>
            <source>A link looks so: {example}.</source>
            <translation>Ein Link sieht so aus: {example}.</translation>
        </message>
        <message>
            <source>The paper of this link is not in this library.</source>
            <translation>Der Artikel dieses Links ist nicht in dieser Bibliothek.</translation>
        </message>
        <message>
            <source>Search for It</source>
            <translation>Danach suchen</translation>
        </message>
        <message>
            <source>{paper} is not in this library.</source>
            <translation>{paper} ist nicht in dieser Bibliothek.</translation>
        </message>
        <message>
            <source>Open Read-Only</source>
            <translation>Nur zum Lesen öffnen</translation>
        </message>
        <message>
            <source>Open Anyway</source>
            <translation>Trotzdem öffnen</translation>
        </message>
        <message>
            <source>That window could not be asked to come to the front: it was started in another way, such as with --portable, or is busy. Both can write without harm: each waits for the other.</source>
            <translation>Jenes Fenster ließ sich nicht nach vorn holen: Es wurde auf anderem Weg gestartet, etwa mit --portable, oder ist beschäftigt. Beide können ohne Schaden schreiben: Jedes wartet auf das andere.</translation>
        </message>
        <message>
            <source>If that window is still open there, what is written here and there can get into each other's way, for folders that are kept in step by copying do not wait. If it is not, Lectern ended there without closing the library, and you can open it.</source>
            <translation>Ist jenes Fenster dort noch offen, kann sich Geschriebenes von hier und dort in die Quere kommen, denn Ordner, die durch Kopieren abgeglichen werden, warten nicht. Ist es das nicht, wurde Lectern dort beendet, ohne die Bibliothek zu schließen, und Sie können sie öffnen.</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Open a Library</source>
            <translation>Eine Bibliothek öffnen</translation>
        </message>
        <message>
            <source>The list of recent libraries was cleared. No library was deleted.</source>
            <translation>Die Liste der letzten Bibliotheken wurde geleert. Keine Bibliothek wurde gelöscht.</translation>
        </message>
        <message>
            <source>Make a new one there? It begins with a welcome; this one stays where it is.</source>
            <translation>Dort eine neue anlegen? Sie beginnt mit einer Begrüßung; diese bleibt, wo sie ist.</translation>
        </message>
        <message>
            <source>Make New Library</source>
            <translation>Neue Bibliothek anlegen</translation>
        </message>
        <message>
            <source>No other library was open yet</source>
            <translation>Noch keine andere Bibliothek war offen</translation>
        </message>
        <message>
            <source>{library} — Lectern</source>
            <translation>{library} – Lectern</translation>
        </message>
        <message>
            <source>There is no library in {folder} now: it was moved, or its disk is not connected.</source>
            <translation>In {folder} ist jetzt keine Bibliothek: Sie wurde verschoben, oder ihr Datenträger ist nicht angeschlossen.</translation>
        </message>
        <message>
            <source>There is no library in {folder}, and other files are.</source>
            <translation>In {folder} ist keine Bibliothek, aber andere Dateien.</translation>
        </message>
        <message>
            <source>Choose the folder of a library, or an empty one for a new library.</source>
            <translation>Wählen Sie den Ordner einer Bibliothek, oder einen leeren für eine neue.</translation>
        </message>
        <message>
            <source>An older version of Lectern made this library: it is updated.</source>
            <translation>Eine ältere Version von Lectern hat diese Bibliothek angelegt: Sie wird aktualisiert.</translation>
        </message>
        <message>
            <source>The library stays as it was; the next start begins again.</source>
            <translation>Die Bibliothek bleibt, wie sie war; der nächste Start beginnt von vorn.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Breche ab…</translation>
        </message>
        <message>
            <source>. A backup of it was made.</source>
            <translation>. Eine Sicherung davon wurde gemacht.</translation>
        </message>
        <message>
            <source>Locate the Library</source>
            <translation>Die Bibliothek suchen</translation>
        </message>
        <message>
            <source>Your library is not in {folder} any more.</source>
            <translation>Ihre Bibliothek ist nicht mehr in {folder}.</translation>
        </message>
        <message>
            <source>Locate…</source>
            <translation>Suchen …</translation>
        </message>
        <message>
            <source>Restore from Backup</source>
            <translation>Sicherung zurückspielen</translation>
        </message>
        <message>
            <source>Start New</source>
            <translation>Neu anfangen</translation>
        </message>
        <message>
            <source>It was there when Lectern was last open. If it was moved, or lies on a disk that is not connected, locate it, or connect the disk and start again.</source>
            <translation>Sie war da, als Lectern zuletzt offen war. Wenn sie verschoben wurde oder auf einem nicht angeschlossenen Datenträger liegt, suchen Sie sie, oder schließen Sie den Datenträger an und starten Sie noch einmal.</translation>
        </message>
        <message>
            <source>Its last backup is of {time}: {held}.</source>
            <translation>Ihre letzte Sicherung ist von {time}: {held}.</translation>
        </message>
        <message>
            <source>Restoring the library…</source>
            <translation>Spiele die Bibliothek zurück…</translation>
        </message>
        <message numerus="yes">
            <source>in %n digest(s)</source>
            <translation>
                <numerusform>in %Ln Digest</numerusform>
                <numerusform>in %Ln Digests</numerusform>
            </translation>
        </message>
        <message>
            <source>Sort; with Shift, by this as well</source>
            <translation>Sortieren; mit Umschalt auch danach</translation>
        </message>
        <message>
            <source>not sorted by this</source>
            <translation>nicht danach sortiert</translation>
        </message>
        <message>
            <source>sorted downwards</source>
            <translation>absteigend sortiert</translation>
        </message>
        <message>
            <source>sorted upwards</source>
            <translation>aufsteigend sortiert</translation>
        </message>
        <message>
            <source>, key {number} of {count}</source>
            <translation>, Schlüssel {number} von {count}</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Touched</source>
            <translation>Berührt</translation>
        </message>
        <message>
            <source>Why is it in this list?</source>
            <translation>Warum steht er in dieser Liste?</translation>
        </message>
        <message>
            <source>Sentence on the paper</source>
            <translation>Satz zum Artikel</translation>
        </message>
        <message>
            <source>raised by watch words</source>
            <translation>durch Signalwörter hervorgehoben</translation>
        </message>
        <message>
            <source>dimmed</source>
            <translation>gedämpft</translation>
        </message>
        <message>
            <source>tagged {names}</source>
            <translation>Schlagwörter {names}</translation>
        </message>
        <message>
            <source>from {digest}</source>
            <translation>aus {digest}</translation>
        </message>
        <message>
            <source>This paper is not in the reading list.</source>
            <translation>Dieser Artikel steht nicht in der Leseliste.</translation>
        </message>
        <message>
            <source>Begin a section with this paper</source>
            <translation>Mit diesem Artikel einen Abschnitt beginnen</translation>
        </message>
        <message>
            <source>Put in a section</source>
            <translation>In einen Abschnitt stellen</translation>
        </message>
        <message>
            <source>New Section…</source>
            <translation>Neuer Abschnitt …</translation>
        </message>
        <message numerus="yes">
            <source>Put %n paper(s) in a new section</source>
            <translation>
                <numerusform>%Ln Artikel in einen neuen Abschnitt stellen</numerusform>
                <numerusform>%Ln Artikel in einen neuen Abschnitt stellen</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename the section</source>
            <translation>Abschnitt umbenennen</translation>
        </message>
        <message>
            <source>Name the papers without a section</source>
            <translation>Die Artikel ohne Abschnitt benennen</translation>
        </message>
        <message>
            <source>This paper stands in no section.</source>
            <translation>Dieser Artikel steht in keinem Abschnitt.</translation>
        </message>
        <message>
            <source>Papers without a section stay at the top.</source>
            <translation>Artikel ohne Abschnitt bleiben oben.</translation>
        </message>
        <message>
            <source>Papers are moved where the list is in its own order: {list.unsort}.</source>
            <translation>Artikel lassen sich verschieben, wo die Liste in ihrer eigenen Folge steht: {list.unsort}.</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) left to read</source>
            <translation>
                <numerusform>%Ln Artikel noch zu lesen</numerusform>
                <numerusform>%Ln Artikel noch zu lesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of %n reading list(s)</source>
            <translation>
                <numerusform>aus %Ln Leseliste</numerusform>
                <numerusform>aus %Ln Leselisten</numerusform>
            </translation>
        </message>
        <message>
            <source>Next up</source>
            <translation>Als Nächstes</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>Details …</translation>
        </message>
        <message>
            <source>Heading, introduction, day to be read by</source>
            <translation>Überschrift, Einleitung, Tag, bis zu dem zu lesen ist</translation>
        </message>
        <message>
            <source>Bring Back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Show it at the side and in the queue again</source>
            <translation>Sie wieder in der Leiste und unter „Als Nächstes“ zeigen</translation>
        </message>
        <message>
            <source>{read} of {all} read</source>
            <translation>{read} von {all} gelesen</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>bis {day}</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>archiviert</translation>
        </message>
        <message>
            <source>New reading list</source>
            <translation>Neue Leseliste</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message numerus="yes">
            <source>New reading list of %n paper(s)</source>
            <translation>
                <numerusform>Neue Leseliste aus %Ln Artikel</numerusform>
                <numerusform>Neue Leseliste aus %Ln Artikeln</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename the reading list</source>
            <translation>Leseliste umbenennen</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Umbenennen…</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Merge Into</source>
            <translation>Zusammenführen mit</translation>
        </message>
        <message>
            <source>New Reading List…</source>
            <translation>Neue Leseliste …</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Suche</translation>
        </message>
        <message>
            <source>Save this search as a smart list</source>
            <translation>Diese Suche als Suchliste sichern</translation>
        </message>
        <message>
            <source>Smart list</source>
            <translation>Suchliste</translation>
        </message>
        <message>
            <source>Search for something first ({go.search}): it can be kept as a smart list.</source>
            <translation>Suchen Sie erst etwas ({go.search}): Das lässt sich als Suchliste behalten.</translation>
        </message>
        <message>
            <source>Rename or Change…</source>
            <translation>Umbenennen oder ändern …</translation>
        </message>
        <message>
            <source>Move Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Go to a smart list first.</source>
            <translation>Gehen Sie erst zu einer Suchliste.</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Copper</source>
            <translation>Kupfer</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <source>Ochre</source>
            <translation>Ocker</translation>
        </message>
        <message>
            <source>Indigo</source>
            <translation>Indigo</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Olive</source>
            <translation>Oliv</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Thema</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Alter</translation>
        </message>
        <message>
            <source>Other tags</source>
            <translation>Andere Schlagwörter</translation>
        </message>
        <message>
            <source>No tag</source>
            <translation>Kein Schlagwort</translation>
        </message>
        <message>
            <source>Other digests</source>
            <translation>Andere Digests</translation>
        </message>
        <message>
            <source>No digest</source>
            <translation>Kein Digest</translation>
        </message>
        <message>
            <source>{date} and before</source>
            <translation>{date} und davor</translation>
        </message>
        <message>
            <source>The map was not drawn to its end. Open it again to draw it.</source>
            <translation>Die Karte wurde nicht zu Ende gezeichnet. Öffnen Sie sie noch einmal, um sie zu zeichnen.</translation>
        </message>
        <message>
            <source>This paper is no longer in the library.</source>
            <translation>Dieser Artikel ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) of the map are listed, and selected</source>
            <translation>
                <numerusform>%Ln Artikel der Karte ist aufgelistet und ausgewählt</numerusform>
                <numerusform>%Ln Artikel der Karte sind aufgelistet und ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>Export the map</source>
            <translation>Die Karte exportieren</translation>
        </message>
        <message>
            <source>Map of the library</source>
            <translation>Karte der Bibliothek</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <source>Draw around papers to select them (L)</source>
            <translation>Artikel zum Auswählen umfahren (L)</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <source>Select the papers in a box (R)</source>
            <translation>Die Artikel in einem Rechteck auswählen (R)</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>Größer (+)</translation>
        </message>
        <message>
            <source>Smaller (−)</source>
            <translation>Kleiner (−)</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <source>Show the whole map (0)</source>
            <translation>Die ganze Karte zeigen (0)</translation>
        </message>
        <message>
            <source>Show in List</source>
            <translation>In der Liste zeigen</translation>
        </message>
        <message>
            <source>List the selected papers, all of them selected, for tags, stars and the rest</source>
            <translation>Die ausgewählten Artikel auflisten, alle ausgewählt, für Schlagwörter, Sterne und alles andere</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Export the map, or draw it anew</source>
            <translation>Die Karte exportieren oder neu zeichnen</translation>
        </message>
        <message>
            <source>Stop drawing the map</source>
            <translation>Das Zeichnen der Karte abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>A map needs %n paper(s) at least</source>
            <translation>
                <numerusform>Eine Karte braucht mindestens %Ln Artikel</numerusform>
                <numerusform>Eine Karte braucht mindestens %Ln Artikel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There are %n here so far</source>
            <translation>
                <numerusform>Bisher ist hier %Ln</numerusform>
                <numerusform>Bisher sind hier %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>Papers are placed by what their titles and abstracts say: near each other where they are alike. Import a few digests, and the map draws itself.</source>
            <translation>Artikel stehen nach dem, was ihre Titel und Abstracts sagen: nah beieinander, wo sie sich ähneln. Importieren Sie einige Digests, dann zeichnet sich die Karte von selbst.</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) of the search</source>
            <translation>
                <numerusform>%Ln Artikel der Suche</numerusform>
                <numerusform>%Ln Artikel der Suche</numerusform>
            </translation>
        </message>
        <message>
            <source>Drag moves the map, the wheel zooms, Shift and drag draws a lasso. Arrows go from paper to paper, Enter opens one, Ctrl+A selects all that is seen.</source>
            <translation>Ziehen bewegt die Karte, das Mausrad vergrößert, Umschalt und Ziehen zeichnet ein Lasso. Pfeiltasten gehen von Artikel zu Artikel, Eingabe öffnet einen, Strg+A wählt alles Sichtbare aus.</translation>
        </message>
        <message>
            <source>Drag around the papers to be selected; with Alt they are added.</source>
            <translation>Umfahren Sie die Artikel, die ausgewählt werden sollen; mit Alt kommen sie hinzu.</translation>
        </message>
        <message>
            <source>Drawing the map</source>
            <translation>Zeichne die Karte</translation>
        </message>
        <message>
            <source>Progress of the map</source>
            <translation>Fortschritt der Karte</translation>
        </message>
        <message>
            <source>Colour by</source>
            <translation>Farbe nach</translation>
        </message>
        <message>
            <source>Draw Anew</source>
            <translation>Neu zeichnen</translation>
        </message>
        <message>
            <source>Highlight in a colour</source>
            <translation>In einer Farbe markieren</translation>
        </message>
        <message>
            <source>It has no place in the text that is shown.</source>
            <translation>Sie hat im gezeigten Text keine Stelle.</translation>
        </message>
        <message>
            <source>What highlights mean</source>
            <translation>Was Markierungen bedeuten</translation>
        </message>
        <message>
            <source>Tab goes on · Esc closes · an empty name is the old one</source>
            <translation>Tab geht weiter · Esc schließt · ein leerer Name ist der alte</translation>
        </message>
        <message>
            <source>Meaning of {colour}</source>
            <translation>Bedeutung von {colour}</translation>
        </message>
        <message>
            <source>The quote is copied.</source>
            <translation>Das Zitat ist kopiert.</translation>
        </message>
        <message>
            <source>Highlights belong to one paper: select just one.</source>
            <translation>Markierungen gehören zu einem Artikel: nur einen auswählen.</translation>
        </message>
        <message>
            <source>This paper has no highlights yet.</source>
            <translation>Dieser Artikel hat noch keine Markierungen.</translation>
        </message>
        <message>
            <source>There is no text to highlight.</source>
            <translation>Es gibt keinen Text zum Markieren.</translation>
        </message>
        <message>
            <source>↓ ↑ sentence · → ← end · Shift+→ ← start · Shift+↓ ↑ more · Tab title or abstract</source>
            <translation>↓ ↑ Satz · → ← Ende · Umschalt+→ ← Anfang · Umschalt+↓ ↑ mehr · Tab Titel oder Abstract</translation>
        </message>
        <message>
            <source>1–6 colour · Enter highlights · C with a comment · Esc leaves</source>
            <translation>1–6 Farbe · Eingabe markiert · C mit Kommentar · Esc verlässt</translation>
        </message>
        <message>
            <source>Chosen: {words}</source>
            <translation>Gewählt: {words}</translation>
        </message>
        <message>
            <source>Copy quote</source>
            <translation>Zitat kopieren</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Tags, with commas between</source>
            <translation>Schlagwörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Tags of the highlight</source>
            <translation>Schlagwörter der Markierung</translation>
        </message>
        <message>
            <source>Nothing is written yet.

{paper.note} writes a note on a paper, and {highlight.mark} highlights a passage of it.
All of them are found here.</source>
            <translation>Noch ist nichts geschrieben.

{paper.note} schreibt eine Notiz zu einem Artikel, {highlight.mark} markiert eine Stelle darin.
Hier finden sich alle wieder.</translation>
        </message>
        <message>
            <source>Any tag</source>
            <translation>Alle Schlagwörter</translation>
        </message>
        <message>
            <source>Any digest</source>
            <translation>Alle Digests</translation>
        </message>
        <message numerus="yes">
            <source>Copied %n annotation(s) to the clipboard</source>
            <translation>
                <numerusform>%Ln Anmerkung in die Zwischenablage kopiert</numerusform>
                <numerusform>%Ln Anmerkungen in die Zwischenablage kopiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n annotation(s) to {name}</source>
            <translation>
                <numerusform>%Ln Anmerkung nach {name} geschrieben</numerusform>
                <numerusform>%Ln Anmerkungen nach {name} geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>What others say is shown</source>
            <translation>Was andere sagen, wird gezeigt</translation>
        </message>
        <message>
            <source>What others say is hidden</source>
            <translation>Was andere sagen, ist ausgeblendet</translation>
        </message>
        <message>
            <source>Nobody else has said anything of this paper.</source>
            <translation>Niemand sonst hat etwas zu diesem Artikel gesagt.</translation>
        </message>
        <message>
            <source>Go to the words of one of them first.</source>
            <translation>Gehen Sie erst zu den Worten von jemandem.</translation>
        </message>
        <message>
            <source>No link was followed that could be taken back.</source>
            <translation>Es gibt keinen Sprung, der sich zurücknehmen ließe.</translation>
        </message>
        <message>
            <source>No digest has this paper any more.</source>
            <translation>Kein Digest hat diesen Artikel noch.</translation>
        </message>
        <message numerus="yes">
            <source>Recovered %n note(s) that had not been saved.</source>
            <translation>
                <numerusform>%Ln nicht gespeicherte Notiz wiederhergestellt.</numerusform>
                <numerusform>%Ln nicht gespeicherte Notizen wiederhergestellt.</numerusform>
            </translation>
        </message>
        <message>
            <source>This note links to no paper: [[ begins a link.</source>
            <translation>Diese Notiz verlinkt keinen Artikel: [[ beginnt einen Link.</translation>
        </message>
        <message>
            <source>No paper is called “{title}”.</source>
            <translation>Kein Artikel heißt „{title}“.</translation>
        </message>
        <message>
            <source>Type the name of a template</source>
            <translation>Namen einer Vorlage eingeben</translation>
        </message>
        <message>
            <source>Your own</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <source>Edit templates</source>
            <translation>Vorlagen bearbeiten</translation>
        </message>
        <message>
            <source>Title of the paper</source>
            <translation>Titel des Artikels</translation>
        </message>
        <message>
            <source>its authors</source>
            <translation>seine Autoren</translation>
        </message>
        <message>
            <source>authors unknown</source>
            <translation>Autoren unbekannt</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <comment>take a message away</comment>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>State of the library</source>
            <translation>Zustand der Bibliothek</translation>
        </message>
        <message>
            <source>Import the file again to keep its text anew.</source>
            <translation>Die Datei noch einmal importieren, um ihren Text aufzubewahren.</translation>
        </message>
        <message>
            <source>The original of “{name}” is not kept.</source>
            <translation>Das Original von „{name}“ ist nicht aufbewahrt.</translation>
        </message>
        <message>
            <source>The original of “{name}” is damaged.</source>
            <translation>Das Original von „{name}“ ist beschädigt.</translation>
        </message>
        <message>
            <source>The original of “{name}” cannot be read: {error}.</source>
            <translation>Das Original von „{name}“ ist nicht lesbar: {error}.</translation>
        </message>
        <message>
            <source>Type a command</source>
            <translation>Befehl eingeben</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>Nichts passt.</translation>
        </message>
        <message>
            <source>no. {rank}</source>
            <translation>Nr. {rank}</translation>
        </message>
        <message>
            <source>line {number}</source>
            <translation>Zeile {number}</translation>
        </message>
        <message>
            <source>lines {first}–{last}</source>
            <translation>Zeilen {first}–{last}</translation>
        </message>
        <message>
            <source>Digest and rank</source>
            <translation>Digest und Rang</translation>
        </message>
        <message>
            <source>Number of digests</source>
            <translation>Zahl der Digests</translation>
        </message>
        <message>
            <source>Last touched</source>
            <translation>Zuletzt berührt</translation>
        </message>
        <message>
            <source>Watch words</source>
            <translation>Signalwörter</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Hinzugekommen</translation>
        </message>
        <message>
            <source>Relevance</source>
            <translation>Relevanz</translation>
        </message>
        <message>
            <source>oldest first</source>
            <translation>älteste zuerst</translation>
        </message>
        <message>
            <source>A to Z</source>
            <translation>A bis Z</translation>
        </message>
        <message>
            <source>Z to A</source>
            <translation>Z bis A</translation>
        </message>
        <message>
            <source>fewest first</source>
            <translation>wenigste zuerst</translation>
        </message>
        <message>
            <source>most first</source>
            <translation>meiste zuerst</translation>
        </message>
        <message>
            <source>inbox first</source>
            <translation>Eingang zuerst</translation>
        </message>
        <message>
            <source>dismissed first</source>
            <translation>verworfene zuerst</translation>
        </message>
        <message>
            <source>longest ago first</source>
            <translation>am längsten her zuerst</translation>
        </message>
        <message>
            <source>latest first</source>
            <translation>zuletzt berührte zuerst</translation>
        </message>
        <message>
            <source>dimmed first</source>
            <translation>gedämpfte zuerst</translation>
        </message>
        <message>
            <source>raised first</source>
            <translation>hervorgehobene zuerst</translation>
        </message>
        <message>
            <source>least first</source>
            <translation>geringste zuerst</translation>
        </message>
        <message>
            <source>best first</source>
            <translation>beste zuerst</translation>
        </message>
        <message>
            <source>{key}, {way}</source>
            <translation>{key}, {way}</translation>
        </message>
        <message>
            <source>by {keys}</source>
            <translation>nach {keys}</translation>
        </message>
        <message>
            <source>, then </source>
            <translation>, dann </translation>
        </message>
        <message>
            <source>Search for “{query}”</source>
            <translation>Suche nach „{query}“</translation>
        </message>
        <message>
            <source>All papers</source>
            <translation>Alle Artikel</translation>
        </message>
        <message>
            <source>Folder for backups</source>
            <translation>Ordner für Sicherungen</translation>
        </message>
        <message>
            <source>Backups go to {folder} from now on; those made before stay where they are.</source>
            <translation>Sicherungen kommen von nun an nach {folder}; frühere bleiben, wo sie sind.</translation>
        </message>
        <message>
            <source>Backed up: {when}</source>
            <translation>Gesichert: {when}</translation>
        </message>
        <message>
            <source>No backup could be made. {why}</source>
            <translation>Es konnte keine Sicherung angelegt werden. {why}</translation>
        </message>
        <message>
            <source>All backups are sound.</source>
            <translation>Alle Sicherungen sind in Ordnung.</translation>
        </message>
        <message numerus="yes">
            <source>%n backup(s) are damaged.</source>
            <translation>
                <numerusform>%Ln Sicherung ist beschädigt.</numerusform>
                <numerusform>%Ln Sicherungen sind beschädigt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lectern did not end as it should, and %n fault(s) were found.</source>
            <translation>
                <numerusform>Lectern wurde nicht richtig beendet, und %Ln Fehler wurde gefunden.</numerusform>
                <numerusform>Lectern wurde nicht richtig beendet, und %Ln Fehler wurden gefunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>The library has changed since it was looked over.</source>
            <translation>Die Bibliothek hat sich seit der Prüfung geändert.</translation>
        </message>
        <message>
            <source>Stopped. Not everything was looked at.</source>
            <translation>Angehalten. Nicht alles wurde geprüft.</translation>
        </message>
        <message numerus="yes">
            <source>%n fault(s) found.</source>
            <translation>
                <numerusform>%Ln Fehler gefunden.</numerusform>
                <numerusform>%Ln Fehler gefunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is as it should be.</source>
            <translation>Alles ist, wie es sein soll.</translation>
        </message>
        <message>
            <source>The library is as it was in the backup.</source>
            <translation>Die Bibliothek ist, wie sie in der Sicherung war.</translation>
        </message>
        <message>
            <source>{text} The damaged one was set aside beside it.</source>
            <translation>{text} Die beschädigte wurde daneben beiseitegelegt.</translation>
        </message>
        <message>
            <source>The last thing done was the restore: {edit.undo} once more takes it back.</source>
            <translation>Das Letzte war das Zurückspielen: {edit.undo} noch einmal nimmt es zurück.</translation>
        </message>
        <message>
            <source>Undo the Act Before</source>
            <translation>Die Handlung davor rückgängig</translation>
        </message>
        <message>
            <source>Your note is not saved yet.</source>
            <translation>Die Notiz ist noch nicht gespeichert.</translation>
        </message>
        <message>
            <source>Close again to give it up.</source>
            <translation>Noch einmal schließen, um sie aufzugeben.</translation>
        </message>
        <message>
            <source>Save a Copy of the Library</source>
            <translation>Eine Kopie der Bibliothek speichern</translation>
        </message>
        <message>
            <source>A copy of the library is in {folder}.</source>
            <translation>Eine Kopie der Bibliothek ist in {folder}.</translation>
        </message>
        <message>
            <source>Open It</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Save a Copy…</source>
            <translation>Eine Kopie speichern …</translation>
        </message>
        <message>
            <source>{what} It was in {folder}. Nothing can be saved to it; what you see is still in reach.</source>
            <translation>{what} Sie lag in {folder}. Es kann nichts in ihr gespeichert werden; was Sie sehen, ist noch erreichbar.</translation>
        </message>
        <message>
            <source>Open for Writing</source>
            <translation>Zum Schreiben öffnen</translation>
        </message>
        <message>
            <source>Try Again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Open Another…</source>
            <translation>Eine andere öffnen …</translation>
        </message>
        <message>
            <source>Choose an empty folder.</source>
            <translation>Wählen Sie einen leeren Ordner.</translation>
        </message>
        <message>
            <source>Your note is not saved yet, and this is another library.</source>
            <translation>Ihre Notiz ist noch nicht gespeichert, und dies ist eine andere Bibliothek.</translation>
        </message>
        <message>
            <source>Locate the library of the note, or save a copy of it first.</source>
            <translation>Suchen Sie zuerst die Bibliothek der Notiz, oder speichern Sie eine Kopie davon.</translation>
        </message>
        <message>
            <source>Select the papers that are the same first: X and Shift+J do so.</source>
            <translation>Zuerst die Artikel auswählen, die derselbe sind: mit X und Umschalt+J.</translation>
        </message>
        <message>
            <source>At most {most} papers can be made one at once.</source>
            <translation>Höchstens {most} Artikel lassen sich auf einmal zusammenführen.</translation>
        </message>
        <message>
            <source>You have not answered anything here yet.</source>
            <translation>Hier wurde noch nichts beantwortet.</translation>
        </message>
        <message>
            <source>Something else was done since: close; {edit.undo} then takes back one by one.</source>
            <translation>Seither wurde etwas anderes getan: schließen; {edit.undo} nimmt dann eins nach dem anderen zurück.</translation>
        </message>
        <message>
            <source>Undone: {act}</source>
            <translation>Zurückgenommen: {act}</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Kept as the smart list “{name}”</source>
            <translation>Als Suchliste „{name}“ behalten</translation>
        </message>
        <message>
            <source>Save this search</source>
            <translation>Diese Suche sichern</translation>
        </message>
        <message>
            <source>{part}; Del takes it out</source>
            <translation>{part}; Entf nimmt es heraus</translation>
        </message>
        <message>
            <source>A click shows it in the box, its cross takes it out.</source>
            <translation>Ein Klick zeigt es im Suchfeld, das Kreuz nimmt es heraus.</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>Ergänzungen</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Search titles, abstracts, notes, tags</source>
            <translation>Titel, Abstracts, Notizen, Schlagwörter suchen</translation>
        </message>
        <message>
            <source>{typed}: also {also}</source>
            <translation>{typed}: auch {also}</translation>
        </message>
        <message>
            <source>Papers that say “{also}” are found, too; the cross looks for “{typed}” alone.</source>
            <translation>Auch Artikel mit „{also}“ werden gefunden; das Kreuz sucht nur „{typed}“.</translation>
        </message>
        <message>
            <source>Did you mean “{query}”?</source>
            <translation>Meinten Sie „{query}“?</translation>
        </message>
        <message>
            <source>Search for “{query}” instead</source>
            <translation>Stattdessen nach „{query}“ suchen</translation>
        </message>
        <message>
            <source>field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>venue</source>
            <translation>Erscheinungsort</translation>
        </message>
        <message>
            <source>smart list</source>
            <translation>Suchliste</translation>
        </message>
        <message>
            <source>order</source>
            <translation>Folge</translation>
        </message>
        <message>
            <source>word</source>
            <translation>Wort</translation>
        </message>
        <message>
            <source>former search</source>
            <translation>frühere Suche</translation>
        </message>
        <message numerus="yes">
            <source>%n so far: the index is being built</source>
            <translation>
                <numerusform>%Ln bisher: Der Index wird aufgebaut</numerusform>
                <numerusform>%Ln bisher: Der Index wird aufgebaut</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) so far: time ran out. Another word narrows it down.</source>
            <translation>
                <numerusform>%Ln Artikel bisher: Die Zeit war um. Ein weiteres Wort grenzt es ein.</numerusform>
                <numerusform>%Ln Artikel bisher: Die Zeit war um. Ein weiteres Wort grenzt es ein.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) with some of the words, none with all</source>
            <translation>
                <numerusform>%Ln Artikel mit einigen der Wörter, keiner mit allen</numerusform>
                <numerusform>%Ln Artikel mit einigen der Wörter, keiner mit allen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) in the whole library, then {some} with some of the words</source>
            <translation>
                <numerusform>%Ln Artikel in der ganzen Bibliothek, dann {some} mit einigen der Wörter</numerusform>
                <numerusform>%Ln Artikel in der ganzen Bibliothek, dann {some} mit einigen der Wörter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the best {count} of %n paper(s)</source>
            <translation>
                <numerusform>die besten {count} von %Ln Artikel</numerusform>
                <numerusform>die besten {count} von %Ln Artikeln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the best %n paper(s) in the whole library</source>
            <translation>
                <numerusform>der beste %Ln Artikel der ganzen Bibliothek</numerusform>
                <numerusform>die besten %Ln Artikel der ganzen Bibliothek</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) in the whole library</source>
            <translation>
                <numerusform>%Ln Artikel in der ganzen Bibliothek</numerusform>
                <numerusform>%Ln Artikel in der ganzen Bibliothek</numerusform>
            </translation>
        </message>
        <message>
            <source>The library is read-only. {why}</source>
            <translation>Die Bibliothek kann nur gelesen werden. {why}</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>Done again: {act}</source>
            <translation>Wiederholt: {act}</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>Es gibt nichts zu wiederholen.</translation>
        </message>
        <message>
            <source>Something was done since: {edit.undo} takes back one act after the other.</source>
            <translation>Seither wurde etwas getan: {edit.undo} nimmt einen Schritt nach dem anderen zurück.</translation>
        </message>
        <message numerus="yes">
            <source>%n undone act(s) can no longer be done again</source>
            <translation>
                <numerusform>%Ln zurückgenommener Schritt lässt sich nicht mehr wiederholen</numerusform>
                <numerusform>%Ln zurückgenommene Schritte lassen sich nicht mehr wiederholen</numerusform>
            </translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Erscheinungsbild</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>The page</source>
            <translation>Die Seite</translation>
        </message>
        <message>
            <source>As the system is</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thema</translation>
        </message>
        <message>
            <source>The colours of everything.</source>
            <translation>Die Farben von allem.</translation>
        </message>
        <message>
            <source>colour color night mode black white accessibility</source>
            <translation>farbe farben nacht modus schwarz weiß barrierefrei dunkelmodus color colour</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>The size of everything: texts, rows, buttons and icons.</source>
            <translation>Die Größe von allem: Texte, Zeilen, Schaltflächen und Symbole.</translation>
        </message>
        <message>
            <source>scale larger smaller font accessibility</source>
            <translation>skalierung größer kleiner schrift barrierefrei</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>Bewegung verringern</translation>
        </message>
        <message>
            <source>Carets do not blink, menus do not fade, and bars move only as work does.</source>
            <translation>Der Cursor blinkt nicht, Menüs blenden nicht, und Balken bewegen sich nur mit der Arbeit.</translation>
        </message>
        <message>
            <source>animation blink accessibility</source>
            <translation>animation blinken barrierefrei</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>The language of menus and messages; papers and help pages stay as they are.</source>
            <translation>Die Sprache von Menüs und Meldungen; Artikel und Seiten der Hilfe bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>translation locale</source>
            <translation>übersetzung language</translation>
        </message>
        <message>
            <source>Automatic ({face})</source>
            <translation>Auto ({face})</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Schrift</translation>
        </message>
        <message>
            <source>The typeface of abstracts.</source>
            <translation>Die Schriftart der Abstracts.</translation>
        </message>
        <message>
            <source>font family typeface serif</source>
            <translation>schriftart font typografie serif serifen</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <source>Of titles and abstracts on the page, against the size of everything else.</source>
            <translation>Von Titeln und Abstracts auf der Seite, im Verhältnis zu allem anderen.</translation>
        </message>
        <message>
            <source>font larger smaller</source>
            <translation>schrift größer kleiner</translation>
        </message>
        <message>
            <source>Line height</source>
            <translation>Zeilenhöhe</translation>
        </message>
        <message>
            <source>The distance of lines in an abstract, against the closest.</source>
            <translation>Der Abstand der Zeilen in einem Abstract, im Verhältnis zum engsten.</translation>
        </message>
        <message>
            <source>spacing leading</source>
            <translation>zeilenabstand durchschuss</translation>
        </message>
        <message>
            <source>Line width</source>
            <translation>Zeilenbreite</translation>
        </message>
        <message>
            <source>Characters in a line of an abstract; 60 to 75 are read with the least effort.</source>
            <translation>Zeichen in einer Zeile des Abstracts; 60 bis 75 liest man am leichtesten.</translation>
        </message>
        <message>
            <source> characters</source>
            <translation> Zeichen</translation>
        </message>
        <message>
            <source>measure column margin</source>
            <translation>satzbreite spalte rand</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Geräumig</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Kompakt</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Dichte</translation>
        </message>
        <message>
            <source>Three lines for a paper, one line, or one line in columns that sort.</source>
            <translation>Drei Zeilen je Artikel, eine Zeile, oder eine Zeile in sortierbaren Spalten.</translation>
        </message>
        <message>
            <source>rows compact table columns</source>
            <translation>zeilen kompakt tabelle spalten</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>What the papers of a list are put together by, under headings.</source>
            <translation>Wonach die Artikel einer Liste unter Überschriften zusammenstehen.</translation>
        </message>
        <message>
            <source>headings sections sort</source>
            <translation>überschriften abschnitte sortieren</translation>
        </message>
        <message>
            <source>Facets beside a search</source>
            <translation>Facetten neben einer Suche</translation>
        </message>
        <message>
            <source>What its papers have in common: a click asks for it, or for papers without it.</source>
            <translation>Was ihre Artikel gemeinsam haben: Ein Klick verlangt es oder schließt es aus.</translation>
        </message>
        <message>
            <source>filter narrow panel</source>
            <translation>Filter eingrenzen Leiste Facetten</translation>
        </message>
        <message>
            <source>Go on after a decision</source>
            <translation>Nach einer Entscheidung weitergehen</translation>
        </message>
        <message>
            <source>A decision on a paper leads to the next one.</source>
            <translation>Eine Entscheidung über einen Artikel führt zum nächsten.</translation>
        </message>
        <message>
            <source>advance next triage</source>
            <translation>weiter nächster durchsicht triage</translation>
        </message>
        <message>
            <source>Mark what sentences claim</source>
            <translation>Aussagen der Sätze kennzeichnen</translation>
        </message>
        <message>
            <source>A strip beside the abstract tells problem, method, result and release apart.</source>
            <translation>Ein Streifen neben dem Abstract unterscheidet Problem, Methode, Ergebnis und Freigabe.</translation>
        </message>
        <message>
            <source>sentences strip</source>
            <translation>sätze streifen</translation>
        </message>
        <message>
            <source>Set formulas</source>
            <translation>Formeln setzen</translation>
        </message>
        <message>
            <source>Formulas are set for reading, and not shown as they are written.</source>
            <translation>Formeln werden gesetzt und nicht gezeigt, wie sie geschrieben sind.</translation>
        </message>
        <message>
            <source>mathematics latex equations</source>
            <translation>mathematik latex gleichungen</translation>
        </message>
        <message>
            <source>Show text as it came</source>
            <translation>Text zeigen, wie er ankam</translation>
        </message>
        <message>
            <source>The words of the source, with nothing repaired.</source>
            <translation>Die Wörter der Quelle, nichts davon repariert.</translation>
        </message>
        <message>
            <source>raw original repair</source>
            <translation>roh original reparatur</translation>
        </message>
        <message>
            <source>Show others' annotations</source>
            <translation>Anmerkungen anderer zeigen</translation>
        </message>
        <message>
            <source>Notes and highlights of people whose packets were imported, under their names.</source>
            <translation>Notizen und Markierungen von Leuten, deren Pakete importiert wurden, unter ihren Namen.</translation>
        </message>
        <message>
            <source>packets guests people share</source>
            <translation>pakete gäste leute teilen packets guests</translation>
        </message>
        <message>
            <source>Show notes as their Markdown means them</source>
            <translation>Notizen zeigen, wie ihr Markdown es meint</translation>
        </message>
        <message>
            <source>A note that is not being written is shown with its headings, lists and links.</source>
            <translation>Eine Notiz, die gerade nicht geschrieben wird, erscheint mit Überschriften, Listen und Links.</translation>
        </message>
        <message>
            <source>preview notes</source>
            <translation>vorschau notizen</translation>
        </message>
        <message>
            <source>Handing on</source>
            <translation>Weitergeben</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>The keys that your own are laid over.</source>
            <translation>Die Tasten, über die die eigenen gelegt werden.</translation>
        </message>
        <message>
            <source>shortcuts keyboard preset</source>
            <translation>tastenkürzel tastatur belegung</translation>
        </message>
        <message>
            <source>Single keys</source>
            <translation>Einzelne Tasten</translation>
        </message>
        <message>
            <source>Letters without Ctrl or Alt are commands; off, only the others are.</source>
            <translation>Buchstaben ohne Strg oder Alt sind Befehle; aus gelten nur die übrigen.</translation>
        </message>
        <message>
            <source>shortcuts keyboard letters accessibility</source>
            <translation>tastenkürzel tastatur buchstaben barrierefrei</translation>
        </message>
        <message>
            <source>Every key</source>
            <translation>Jede Taste</translation>
        </message>
        <message>
            <source>See and change the keys of all commands.</source>
            <translation>Die Tasten aller Befehle ansehen und ändern.</translation>
        </message>
        <message>
            <source>Keyboard Shortcuts…</source>
            <translation>Tastenkürzel…</translation>
        </message>
        <message>
            <source>shortcuts keyboard</source>
            <translation>tastenkürzel tastatur</translation>
        </message>
        <message>
            <source>Preview before importing</source>
            <translation>Vorschau vor dem Import</translation>
        </message>
        <message>
            <source>Every import, drop and paste shows first what it would bring.</source>
            <translation>Jeder Import, jedes Ablegen und Einfügen zeigt zuerst, was dazukäme.</translation>
        </message>
        <message>
            <source>import files</source>
            <translation>importieren dateien</translation>
        </message>
        <message>
            <source>Text repair</source>
            <translation>Textreparatur</translation>
        </message>
        <message>
            <source>Choose which rules repair what LaTeX and pages left in texts.</source>
            <translation>Wählen, welche Regeln reparieren, was LaTeX und Seiten in Texten hinterlassen.</translation>
        </message>
        <message>
            <source>Text Repair…</source>
            <translation>Textreparatur…</translation>
        </message>
        <message>
            <source>latex rules</source>
            <translation>latex regeln</translation>
        </message>
        <message>
            <source>Choose what is fetched by itself, and how often.</source>
            <translation>Wählen, was von selbst abgerufen wird, und wie oft.</translation>
        </message>
        <message>
            <source>Sources…</source>
            <translation>Quellen…</translation>
        </message>
        <message>
            <source>feeds refresh arxiv</source>
            <translation>feeds aktualisieren arxiv</translation>
        </message>
        <message>
            <source>Automatic ({style})</source>
            <translation>Automatisch ({style})</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Citation style</source>
            <translation>Zitierstil</translation>
        </message>
        <message>
            <source>Of references and citations that are copied or exported as they are printed.</source>
            <translation>Für Literaturangaben und Zitationen, die so kopiert oder exportiert werden, wie man sie druckt.</translation>
        </message>
        <message>
            <source>bibliography reference apa ieee csl</source>
            <translation>bibliografie literaturangabe zitieren apa ieee csl</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Ihr Name</translation>
        </message>
        <message>
            <source>Stands in what you hand on: packets, feeds, books. Empty, nothing is said of you.</source>
            <translation>Steht in dem, was Sie weitergeben: Pakete, Feeds, Bücher. Leer wird nichts über Sie gesagt.</translation>
        </message>
        <message>
            <source>Nobody is named</source>
            <translation>Niemand wird genannt</translation>
        </message>
        <message>
            <source>author creator packet export</source>
            <translation>autor urheber paket export</translation>
        </message>
        <message>
            <source>Templates of exports</source>
            <translation>Exportvorlagen</translation>
        </message>
        <message>
            <source>Change how Markdown, HTML and other texts are laid out.</source>
            <translation>Ändern, wie Markdown, HTML und andere Texte aufgebaut sind.</translation>
        </message>
        <message>
            <source>Export Templates…</source>
            <translation>Exportvorlagen…</translation>
        </message>
        <message>
            <source>jinja markdown html latex</source>
            <translation>jinja markdown html latex vorlagen</translation>
        </message>
        <message>
            <source>Choose the pattern by which papers are cited in BibTeX and elsewhere.</source>
            <translation>Das Muster wählen, nach dem Artikel in BibTeX und anderswo zitiert werden.</translation>
        </message>
        <message>
            <source>Citation Keys…</source>
            <translation>Zitierschlüssel…</translation>
        </message>
        <message>
            <source>bibtex bibliography export</source>
            <translation>bibtex bibliografie export</translation>
        </message>
        <message>
            <source>Backup folder</source>
            <translation>Ordner für Sicherungen</translation>
        </message>
        <message>
            <source>Where backups lie: best on another disk than the library.</source>
            <translation>Wo die Sicherungen liegen: am besten auf einem anderen Datenträger als die Bibliothek.</translation>
        </message>
        <message>
            <source>save copy disk restore</source>
            <translation>sichern kopie datenträger zurückspielen</translation>
        </message>
        <message>
            <source>Keep a readable copy</source>
            <translation>Eine lesbare Kopie aufbewahren</translation>
        </message>
        <message>
            <source>Once a day, beside a backup: a text file that needs no Lectern to be read.</source>
            <translation>Einmal am Tag, neben einer Sicherung: eine Textdatei, die auch ohne Lectern gelesen werden kann.</translation>
        </message>
        <message>
            <source>backup json export plain text</source>
            <translation>sicherung json export text</translation>
        </message>
        <message>
            <source>The library in {folder} is open.</source>
            <translation>Die Bibliothek in {folder} ist geöffnet.</translation>
        </message>
        <message numerus="yes">
            <source>%n duplicate(s)?</source>
            <translation>
                <numerusform>%Ln Dublette?</numerusform>
                <numerusform>%Ln Dubletten?</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved searches appear here</source>
            <translation>Hier erscheinen gesicherte Suchen</translation>
        </message>
        <message>
            <source>Lists you make appear here</source>
            <translation>Hier erscheinen Ihre Listen</translation>
        </message>
        <message>
            <source>Imported digests appear here</source>
            <translation>Importierte Digests erscheinen hier</translation>
        </message>
        <message>
            <source>Tags you give appear here</source>
            <translation>Vergebene Schlagwörter erscheinen hier</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archiviert</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message numerus="yes">
            <source>%n left in the inbox</source>
            <translation>
                <numerusform>%Ln noch im Eingang</numerusform>
                <numerusform>%Ln noch im Eingang</numerusform>
            </translation>
        </message>
        <message>
            <source>finished</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>{name}: press {digit} to give or take it</source>
            <translation>{name}: {digit} drücken, um es zu vergeben oder zu entfernen</translation>
        </message>
        <message>
            <source>See them side by side, and say whether they are the same</source>
            <translation>Sie nebeneinander ansehen und sagen, ob sie derselbe sind</translation>
        </message>
        <message numerus="yes">
            <source>%n left to read</source>
            <translation>
                <numerusform>%Ln noch zu lesen</numerusform>
                <numerusform>%Ln noch zu lesen</numerusform>
            </translation>
        </message>
        <message>
            <source>all read</source>
            <translation>alles gelesen</translation>
        </message>
        <message>
            <source>MMM d</source>
            <comment>a day and its month, short, as Qt's QLocale writes it</comment>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>abstract</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>record</source>
            <translation>Datensatz</translation>
        </message>
        <message>
            <source>furniture</source>
            <translation>Beiwerk</translation>
        </message>
        <message>
            <source>blank</source>
            <translation>leer</translation>
        </message>
        <message>
            <source>not understood</source>
            <translation>nicht verstanden</translation>
        </message>
        <message>
            <source>Line {number}</source>
            <translation>Zeile {number}</translation>
        </message>
        <message>
            <source>Source lines</source>
            <translation>Zeilen der Quelle</translation>
        </message>
        <message>
            <source>You follow this already, as “{name}”.</source>
            <translation>Dem wird schon gefolgt, als „{name}“.</translation>
        </message>
        <message>
            <source>You follow no source yet: Lectern uses no network until you add one.</source>
            <translation>Noch wird keiner Quelle gefolgt: Lectern nutzt kein Netz, bis eine hinzugefügt wird.</translation>
        </message>
        <message>
            <source>All your sources are paused.</source>
            <translation>Alle Quellen sind pausiert.</translation>
        </message>
        <message>
            <source>Removed “{name}”. Its papers stay.</source>
            <translation>„{name}“ entfernt. Die Artikel bleiben.</translation>
        </message>
        <message numerus="yes">
            <source>Removed %n source(s). Their papers stay.</source>
            <translation>
                <numerusform>%Ln Quelle entfernt. Die Artikel bleiben.</numerusform>
                <numerusform>%Ln Quellen entfernt. Die Artikel bleiben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Export sources</source>
            <translation>Quellen exportieren</translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n source(s) to {name}</source>
            <translation>
                <numerusform>%Ln Quelle nach {name} geschrieben</numerusform>
                <numerusform>%Ln Quellen nach {name} geschrieben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n new</source>
            <translation>
                <numerusform>{name}: %Ln neu</numerusform>
                <numerusform>{name}: %Ln neu</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} failed; Sources… tells why</source>
            <translation>{names} fehlgeschlagen; „Quellen…“ sagt, warum</translation>
        </message>
        <message numerus="yes">
            <source>%n could not be asked</source>
            <translation>
                <numerusform>%Ln war nicht erreichbar</numerusform>
                <numerusform>%Ln waren nicht erreichbar</numerusform>
            </translation>
        </message>
        <message>
            <source>Refreshing was stopped</source>
            <translation>Aktualisieren abgebrochen</translation>
        </message>
        <message>
            <source>{name}: nothing new</source>
            <translation>{name}: nichts Neues</translation>
        </message>
        <message numerus="yes">
            <source>Nothing new from %n source(s)</source>
            <translation>
                <numerusform>Nichts Neues von %Ln Quelle</numerusform>
                <numerusform>Nichts Neues von %Ln Quellen</numerusform>
            </translation>
        </message>
        <message>
            <source>A note belongs to one paper: select just one.</source>
            <translation>Eine Notiz gehört zu einem Artikel: nur einen auswählen.</translation>
        </message>
        <message>
            <source>This paper came with one text only: there is nothing to separate.</source>
            <translation>Dieser Artikel kam nur mit einem Text: Es gibt nichts zu trennen.</translation>
        </message>
        <message>
            <source>There are no digests yet: {digest.import} imports them.</source>
            <translation>Noch keine Digests: {digest.import} importiert welche.</translation>
        </message>
        <message>
            <source>{paper.copy-link} copies the link.</source>
            <translation>{paper.copy-link} kopiert den Link.</translation>
        </message>
        <message>
            <source>No web browser answered.</source>
            <translation>Kein Webbrowser hat geantwortet.</translation>
        </message>
        <message>
            <source>This paper has no link.</source>
            <translation>Dieser Artikel hat keinen Link.</translation>
        </message>
        <message>
            <source>Colour, Key, Merge…</source>
            <translation>Farbe, Taste, Zusammenführen…</translation>
        </message>
        <message>
            <source>Colour of {name}</source>
            <translation>Farbe von {name}</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <source>{number} of {of}</source>
            <translation>{number} von {of}</translation>
        </message>
        <message>
            <source>Next</source>
            <comment>go on to the next step</comment>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Done</source>
            <comment>with the tour</comment>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Go through the papers</source>
            <translation>Durch die Artikel gehen</translation>
        </message>
        <message>
            <source>The list holds what is undecided. The page at its side shows the paper.</source>
            <translation>Die Liste enthält, worüber noch nicht entschieden ist. Die Seite daneben zeigt den Artikel.</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Entscheiden</translation>
        </message>
        <message>
            <source>A decision moves the paper out of the inbox, and the next one stands there.</source>
            <translation>Eine Entscheidung nimmt den Artikel aus dem Eingang, und der nächste rückt nach.</translation>
        </message>
        <message>
            <source>Change your mind</source>
            <translation>Es sich anders überlegen</translation>
        </message>
        <message>
            <source>What you decided on waits at the side; all can be taken back, even tomorrow.</source>
            <translation>Worüber Sie entschieden haben, steht links bereit; alles lässt sich zurücknehmen, auch morgen noch.</translation>
        </message>
        <message>
            <source>Mark what matters</source>
            <translation>Vermerken, was zählt</translation>
        </message>
        <message>
            <source>A star keeps a paper in sight; tags and a note say why it matters to you.</source>
            <translation>Ein Stern behält einen Artikel im Blick; Schlagwörter und eine Notiz sagen, warum er Ihnen wichtig ist.</translation>
        </message>
        <message>
            <source>Find it again</source>
            <translation>Wiederfinden</translation>
        </message>
        <message>
            <source>Two or three words are enough. Results come as you type; Enter leads to them.</source>
            <translation>Zwei oder drei Wörter genügen. Treffer kommen beim Tippen; Eingabe führt zu ihnen.</translation>
        </message>
        <message>
            <source>Anything else</source>
            <translation>Alles andere</translation>
        </message>
        <message>
            <source>Whatever Lectern can do is found by a few letters of its name.</source>
            <translation>Was Lectern kann, findet sich über ein paar Buchstaben seines Namens.</translation>
        </message>
        <message>
            <source>Bring in your own</source>
            <translation>Eigenes hereinholen</translation>
        </message>
        <message>
            <source>Files, folders, the clipboard: or drop them on the window.</source>
            <translation>Dateien, Ordner, die Zwischenablage – oder aufs Fenster ziehen.</translation>
        </message>
        <message>
            <source>{help.tour} begins the tour again.</source>
            <translation>{help.tour} beginnt die Führung von vorn.</translation>
        </message>
        <message>
            <source>Copied to the clipboard</source>
            <translation>In die Zwischenablage kopiert</translation>
        </message>
        <message>
            <source>Took back the triage of {name}</source>
            <translation>Durchsicht von {name} zurückgenommen</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Papers kept</source>
            <translation>Behaltene Artikel</translation>
        </message>
        <message>
            <source>Go On</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Reading List…</source>
            <translation>Leseliste …</translation>
        </message>
        <message>
            <source>Undo All of It</source>
            <translation>Alles zurücknehmen</translation>
        </message>
        <message>
            <source>Make a reading list of the papers kept</source>
            <translation>Aus den behaltenen Artikeln eine Leseliste machen</translation>
        </message>
        <message>
            <source>Triage of {name}: all decided</source>
            <translation>Durchsicht von {name}: alles entschieden</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) kept</source>
            <translation>
                <numerusform>%Ln Artikel behalten</numerusform>
                <numerusform>%Ln Artikel behalten</numerusform>
            </translation>
        </message>
        <message>
            <source>{triage.start} goes on with it.</source>
            <translation>{triage.start} setzt sie fort.</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) left.</source>
            <translation>
                <numerusform>Noch %Ln Artikel.</numerusform>
                <numerusform>Noch %Ln Artikel.</numerusform>
            </translation>
        </message>
        <message>
            <source>{triage.start} begins a triage of this list.</source>
            <translation>{triage.start} beginnt die Durchsicht dieser Liste.</translation>
        </message>
        <message>
            <source>Everything here is decided.</source>
            <translation>Hier ist über alles entschieden.</translation>
        </message>
        <message>
            <source>{decided} of {total} decided</source>
            <translation>{decided} von {total} entschieden</translation>
        </message>
        <message>
            <source>{time} a paper</source>
            <translation>{time} je Artikel</translation>
        </message>
        <message>
            <source>{papers} papers a minute</source>
            <translation>{papers} Artikel je Minute</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>noch weniger als eine Minute</translation>
        </message>
        <message>
            <source>about {time} left</source>
            <translation>noch etwa {time}</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>Tagged</source>
            <translation>Mit Schlagwort</translation>
        </message>
        <message>
            <source>That is too long to be watched for: select a word or two.</source>
            <translation>Das ist zu lang für ein Signalwort: ein Wort oder zwei auswählen.</translation>
        </message>
        <message>
            <source>You watch for that already.</source>
            <translation>Das ist schon ein Signalwort.</translation>
        </message>
        <message>
            <source>That changes nothing.</source>
            <translation>Das ändert nichts.</translation>
        </message>
        <message>
            <source>Note as it reads</source>
            <translation>Notiz, wie sie sich liest</translation>
        </message>
        <message>
            <source>Written to {path}</source>
            <translation>Geschrieben nach {path}</translation>
        </message>
        <message numerus="yes">
            <source>%n</source>
            <translation>
                <numerusform>%Ln</numerusform>
                <numerusform>%Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{names} and %n more</source>
            <translation>
                <numerusform>{names} und %Ln weiterer</numerusform>
                <numerusform>{names} und %Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been imported since the window was opened.</source>
            <translation>Seit dieses Fenster offen ist, wurde nichts importiert.</translation>
        </message>
        <message>
            <source>Nothing shows folders here: it is {folder}</source>
            <translation>Hier zeigt nichts Ordner: es ist {folder}</translation>
        </message>
        <message>
            <source>This takes too long to be shown.</source>
            <translation>Das zu zeigen dauert zu lange.</translation>
        </message>
        <message>
            <source>Look for a loop that does not come to its end.</source>
            <translation>Nach einer Schleife suchen, die nicht zum Ende kommt.</translation>
        </message>
        <message>
            <source>This part of Lectern cannot be started.</source>
            <translation>Dieser Teil von Lectern kann nicht gestartet werden.</translation>
        </message>
        <message>
            <source>Start Lectern again.</source>
            <translation>Lectern neu starten.</translation>
        </message>
        <message>
            <source>The work stopped unexpectedly.</source>
            <translation>Die Arbeit ist unerwartet abgebrochen.</translation>
        </message>
        <message>
            <source>Nothing is lost: do it again.</source>
            <translation>Nichts ist verloren: noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Import Files…</source>
            <translation>Dateien importieren…</translation>
        </message>
        <message>
            <source>Take digests in from files; dropping them on the window does the same.</source>
            <translation>Digests aus Dateien übernehmen; sie auf das Fenster zu ziehen tut dasselbe.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Import Folder…</source>
            <translation>Ordner importieren…</translation>
        </message>
        <message>
            <source>Take in every digest of a folder and the folders in it.</source>
            <translation>Jeden Digest eines Ordners und der Ordner darin übernehmen.</translation>
        </message>
        <message>
            <source>Paste Digest</source>
            <translation>Digest einfügen</translation>
        </message>
        <message>
            <source>Take in the text or the files that the clipboard holds.</source>
            <translation>Den Text oder die Dateien aus der Zwischenablage übernehmen.</translation>
        </message>
        <message>
            <source>Preview Import…</source>
            <translation>Import mit Vorschau…</translation>
        </message>
        <message>
            <source>Choose files and see what they would bring; mend and leave out before anything is stored.</source>
            <translation>Dateien wählen und sehen, was sie brächten; ausbessern und weglassen, bevor etwas gespeichert wird.</translation>
        </message>
        <message>
            <source>Preview Before Importing</source>
            <translation>Vorschau vor dem Import</translation>
        </message>
        <message>
            <source>Have every import, drop and paste show first what it would bring, or take it in at once.</source>
            <translation>Jeder Import, jedes Ablegen und Einfügen zeigt zuerst, was dazukäme, oder wird sofort übernommen.</translation>
        </message>
        <message>
            <source>Last Import Report</source>
            <translation>Letzter Importbericht</translation>
        </message>
        <message>
            <source>Show what the last import brought, and the lines that were not understood.</source>
            <translation>Zeigen, was der letzte Import gebracht hat, und welche Zeilen nicht verstanden wurden.</translation>
        </message>
        <message>
            <source>Choose which rules repair what LaTeX and pages left in titles and abstracts.</source>
            <translation>Wählen, welche Regeln reparieren, was LaTeX und Seiten in Titeln und Abstracts hinterlassen.</translation>
        </message>
        <message>
            <source>Read All Digests Again</source>
            <translation>Alle Digests erneut lesen</translation>
        </message>
        <message>
            <source>Read the kept originals by this version's parsers; every mark stays.</source>
            <translation>Die aufbewahrten Originale mit den Parsern dieser Version lesen; alles Markierte bleibt.</translation>
        </message>
        <message>
            <source>Follow feeds, arXiv, daily papers and folders; see how they stand.</source>
            <translation>Feeds, arXiv, Daily Papers und Ordnern folgen; sehen, wie es um sie steht.</translation>
        </message>
        <message>
            <source>Refresh Sources</source>
            <translation>Quellen aktualisieren</translation>
        </message>
        <message>
            <source>Ask all sources that are not paused for what is new.</source>
            <translation>Alle nicht pausierten Quellen nach Neuem fragen.</translation>
        </message>
        <message>
            <source>Write papers to a file or the clipboard: to read, as a bibliography, citations, or data.</source>
            <translation>Artikel in Datei oder Zwischenablage schreiben: zum Lesen, als Bibliografie, Zitationen, Daten.</translation>
        </message>
        <message>
            <source>Export Again</source>
            <translation>Erneut exportieren</translation>
        </message>
        <message>
            <source>Write once more what was exported last, as it is now: same format, same file.</source>
            <translation>Noch einmal schreiben, was zuletzt exportiert wurde, wie es jetzt ist: gleiches Format, gleiche Datei.</translation>
        </message>
        <message>
            <source>Write templates of your own for Markdown, HTML and other texts, and see what they make.</source>
            <translation>Eigene Vorlagen für Markdown, HTML und andere Texte schreiben und sehen, was daraus wird.</translation>
        </message>
        <message>
            <source>Choose the pattern by which papers are cited in BibTeX and elsewhere, or renew all keys.</source>
            <translation>Das Muster wählen, nach dem Artikel in BibTeX und anderswo zitiert werden, oder alle Schlüssel erneuern.</translation>
        </message>
        <message>
            <source>Open Library…</source>
            <translation>Bibliothek öffnen …</translation>
        </message>
        <message>
            <source>Open the library in another folder in place of this one, or make a new one there.</source>
            <translation>Die Bibliothek in einem anderen Ordner anstelle von dieser öffnen, oder dort eine neue anlegen.</translation>
        </message>
        <message>
            <source>Clear Recent Libraries</source>
            <translation>Letzte Bibliotheken leeren</translation>
        </message>
        <message>
            <source>Forget which other libraries were open; they stay where they are.</source>
            <translation>Vergessen, welche anderen Bibliotheken offen waren; sie bleiben, wo sie sind.</translation>
        </message>
        <message>
            <source>Recent Libraries</source>
            <translation>Letzte Bibliotheken</translation>
        </message>
        <message>
            <source>Backups…</source>
            <translation>Sicherungen …</translation>
        </message>
        <message>
            <source>See the backups of the library; make one, look them over, or go back to one.</source>
            <translation>Die Sicherungen der Bibliothek sehen; eine anlegen, sie prüfen oder zu einer zurückkehren.</translation>
        </message>
        <message>
            <source>Make a backup of all there is now, and verify it.</source>
            <translation>Alles, was jetzt da ist, sichern und die Sicherung prüfen.</translation>
        </message>
        <message>
            <source>Close Lectern; everything is saved already.</source>
            <translation>Lectern schließen; alles ist schon gespeichert.</translation>
        </message>
        <message>
            <source>Take back the last act, however long ago it was.</source>
            <translation>Den letzten Schritt zurücknehmen, wie lange er auch her ist.</translation>
        </message>
        <message>
            <source>Do again what was undone last.</source>
            <translation>Wiederholen, was zuletzt zurückgenommen wurde.</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Auswählen</translation>
        </message>
        <message>
            <source>Put the current paper in the selection, or take it out.</source>
            <translation>Den aktuellen Artikel in die Auswahl nehmen oder daraus entfernen.</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Alle auswählen</translation>
        </message>
        <message>
            <source>Select every paper of the list.</source>
            <translation>Jeden Artikel der Liste auswählen.</translation>
        </message>
        <message>
            <source>Copy as BibTeX</source>
            <translation>Als BibTeX kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers to the clipboard as BibTeX.</source>
            <translation>Die ausgewählten Artikel als BibTeX in die Zwischenablage kopieren.</translation>
        </message>
        <message>
            <source>Copy the selected papers to the clipboard as a Markdown reading list.</source>
            <translation>Die ausgewählten Artikel als Markdown-Leseliste in die Zwischenablage kopieren.</translation>
        </message>
        <message>
            <source>Copy Formatted Reference</source>
            <translation>Formatierte Literaturangabe kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers as a bibliography lists them, in the style of the settings.</source>
            <translation>Die ausgewählten Artikel kopieren, wie eine Bibliografie sie aufführt, im Stil der Einstellungen.</translation>
        </message>
        <message>
            <source>Copy In-Text Citation</source>
            <translation>Zitation im Text kopieren</translation>
        </message>
        <message>
            <source>Copy what stands in a text that cites the selected papers, in the style of the settings.</source>
            <translation>Kopieren, was in einem Text steht, der die ausgewählten Artikel zitiert, im Stil der Einstellungen.</translation>
        </message>
        <message>
            <source>Copy Link</source>
            <translation>Link kopieren</translation>
        </message>
        <message>
            <source>Copy the paper's first link, or else the address of its number.</source>
            <translation>Den ersten Link des Artikels kopieren, sonst die Adresse zu seiner Nummer.</translation>
        </message>
        <message>
            <source>Copy Link to Paper</source>
            <translation>Link zum Artikel kopieren</translation>
        </message>
        <message>
            <source>Copy a lectern:// link, which opens this paper in the library of whoever has it.</source>
            <translation>Einen lectern://-Link kopieren, der diesen Artikel in der Bibliothek dessen öffnet, der ihn hat.</translation>
        </message>
        <message>
            <source>Copy as Web page</source>
            <translation>Als Webseite kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. One page for every browser: to read, search and print, without network.</source>
            <translation>Die gewählten Artikel kopieren. Eine Seite für jeden Browser: zum Lesen, Suchen und Drucken, ohne Netz.</translation>
        </message>
        <message>
            <source>Copy As</source>
            <translation>Kopieren als</translation>
        </message>
        <message>
            <source>Copy as Lectern packet</source>
            <translation>Als Lectern-Paket kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. A page to read that another Lectern takes in: notes and highlights, too.</source>
            <translation>Die gewählten Artikel kopieren. Eine Seite zum Lesen, die ein anderes Lectern übernimmt: auch Notizen und Markierungen.</translation>
        </message>
        <message>
            <source>Copy as Plain text</source>
            <translation>Als reinen Text kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. For mails and terminals.</source>
            <translation>Die gewählten Artikel kopieren. Für Mails und Terminals.</translation>
        </message>
        <message>
            <source>Copy as Org outline</source>
            <translation>Als Org-Gliederung kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. Headings with properties and tags, for Emacs.</source>
            <translation>Die gewählten Artikel kopieren. Überschriften mit Eigenschaften und Tags, für Emacs.</translation>
        </message>
        <message>
            <source>Copy as LaTeX document</source>
            <translation>Als LaTeX-Dokument kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. A document that compiles; best with XeLaTeX or LuaLaTeX.</source>
            <translation>Die gewählten Artikel kopieren. Ein übersetzbares Dokument; am besten mit XeLaTeX oder LuaLaTeX.</translation>
        </message>
        <message>
            <source>Copy as BibLaTeX bibliography</source>
            <translation>Als BibLaTeX-Bibliografie kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. References for LaTeX with biber: more types, and whole dates.</source>
            <translation>Die gewählten Artikel kopieren. Literaturangaben für LaTeX mit biber: mehr Typen und ganze Daten.</translation>
        </message>
        <message>
            <source>Bibliography</source>
            <translation>Bibliografie</translation>
        </message>
        <message>
            <source>Copy as RIS bibliography</source>
            <translation>Als RIS-Bibliografie kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. References for Zotero, Mendeley, EndNote and others.</source>
            <translation>Die gewählten Artikel kopieren. Literaturangaben für Zotero, Mendeley, EndNote und andere.</translation>
        </message>
        <message>
            <source>Copy as CSL-JSON bibliography</source>
            <translation>Als CSL-JSON-Bibliografie kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. References for Zotero, pandoc and other citation processors.</source>
            <translation>Die gewählten Artikel kopieren. Literaturangaben für Zotero, pandoc und andere Zitierprogramme.</translation>
        </message>
        <message>
            <source>Copy as CSL-YAML bibliography</source>
            <translation>Als CSL-YAML-Bibliografie kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. References for pandoc, to read and to edit.</source>
            <translation>Die gewählten Artikel kopieren. Literaturangaben für pandoc, zum Lesen und Bearbeiten.</translation>
        </message>
        <message>
            <source>Copy as EndNote XML bibliography</source>
            <translation>Als EndNote-XML-Bibliografie kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. References for EndNote.</source>
            <translation>Die gewählten Artikel kopieren. Literaturangaben für EndNote.</translation>
        </message>
        <message>
            <source>Copy as Bibliography in a style, as text</source>
            <translation>Als Bibliografie in einem Stil kopieren, als Text</translation>
        </message>
        <message>
            <source>Copy the selected papers. The papers as a journal lists them, to paste anywhere.</source>
            <translation>Die gewählten Artikel kopieren. Die Artikel, wie eine Zeitschrift sie aufführt, zum Einfügen überall.</translation>
        </message>
        <message>
            <source>Citations</source>
            <translation>Zitationen</translation>
        </message>
        <message>
            <source>Copy as Bibliography in a style, as Markdown</source>
            <translation>Als Bibliografie in einem Stil kopieren, als Markdown</translation>
        </message>
        <message>
            <source>Copy the selected papers. The same for notes and READMEs.</source>
            <translation>Die gewählten Artikel kopieren. Dasselbe für Notizen und READMEs.</translation>
        </message>
        <message>
            <source>Copy as In-text citation, as text</source>
            <translation>Als Zitation im Text kopieren, als Text</translation>
        </message>
        <message>
            <source>Copy the selected papers. One citation of all the papers, such as (Lovelace, 1843).</source>
            <translation>Die gewählten Artikel kopieren. Eine Zitation aller Artikel, etwa (Lovelace, 1843).</translation>
        </message>
        <message>
            <source>Copy as In-text citation, as Markdown</source>
            <translation>Als Zitation im Text kopieren, als Markdown</translation>
        </message>
        <message>
            <source>Copy as Table (CSV)</source>
            <translation>Als Tabelle (CSV) kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. A table for spreadsheets, with marks; Lectern reads it again.</source>
            <translation>Die gewählten Artikel kopieren. Für Tabellenprogramme, mit Vermerken; Lectern liest sie wieder ein.</translation>
        </message>
        <message>
            <source>Copy as JSON Lines</source>
            <translation>Als JSON Lines kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. Everything that Lectern knows, for programs; Lectern reads it again.</source>
            <translation>Die gewählten Artikel kopieren. Alles, was Lectern weiß, für Programme; Lectern liest es wieder ein.</translation>
        </message>
        <message>
            <source>Copy as W3C Web Annotations (JSON-LD)</source>
            <translation>Als W3C Web Annotations (JSON-LD) kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. Highlights and notes for other programs that annotate.</source>
            <translation>Die gewählten Artikel kopieren. Markierungen und Notizen für andere Programme, die annotieren.</translation>
        </message>
        <message>
            <source>Copy as Atom feed</source>
            <translation>Als Atom-Feed kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. The papers without your marks, for feed readers.</source>
            <translation>Die gewählten Artikel kopieren. Die Artikel ohne Ihre Vermerke, für Feedreader.</translation>
        </message>
        <message>
            <source>Copy as JSON Feed</source>
            <translation>Als JSON Feed kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. The same as an Atom feed, in JSON.</source>
            <translation>Die gewählten Artikel kopieren. Dasselbe wie ein Atom-Feed, in JSON.</translation>
        </message>
        <message>
            <source>Copy as E-mail</source>
            <translation>Als E-Mail kopieren</translation>
        </message>
        <message>
            <source>Copy the selected papers. A draft for your mail program, as text and HTML.</source>
            <translation>Die gewählten Artikel kopieren. Ein Entwurf für Ihr Mailprogramm, als Text und HTML.</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>Verlauf…</translation>
        </message>
        <message>
            <source>Show what was done, act by act, and go back to any of it, or forward again.</source>
            <translation>Schritt für Schritt zeigen, was getan wurde, und zu jedem zurück- oder wieder vorgehen.</translation>
        </message>
        <message>
            <source>Take back everything that was done since the window was opened.</source>
            <translation>Alles zurücknehmen, was getan wurde, seit das Fenster offen ist.</translation>
        </message>
        <message>
            <source>Next Paper</source>
            <translation>Nächster Artikel</translation>
        </message>
        <message>
            <source>Go to the next paper; Down does the same in the list.</source>
            <translation>Zum nächsten Artikel gehen; in der Liste tut das auch Pfeil runter.</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>Previous Paper</source>
            <translation>Voriger Artikel</translation>
        </message>
        <message>
            <source>Go to the previous paper; Up does the same in the list.</source>
            <translation>Zum vorigen Artikel gehen; in der Liste tut das auch Pfeil hoch.</translation>
        </message>
        <message>
            <source>First Paper</source>
            <translation>Erster Artikel</translation>
        </message>
        <message>
            <source>Go to the first paper of the list; Home does the same there.</source>
            <translation>Zum ersten Artikel der Liste gehen; dort tut das auch Pos1.</translation>
        </message>
        <message>
            <source>Last Paper</source>
            <translation>Letzter Artikel</translation>
        </message>
        <message>
            <source>Go to the last paper of the list; End does the same there.</source>
            <translation>Zum letzten Artikel der Liste gehen; dort tut das auch Ende.</translation>
        </message>
        <message>
            <source>Extend Selection Down</source>
            <translation>Auswahl nach unten erweitern</translation>
        </message>
        <message>
            <source>Take the next paper into the selection.</source>
            <translation>Den nächsten Artikel in die Auswahl nehmen.</translation>
        </message>
        <message>
            <source>Extend Selection Up</source>
            <translation>Auswahl nach oben erweitern</translation>
        </message>
        <message>
            <source>Take the previous paper into the selection.</source>
            <translation>Den vorigen Artikel in die Auswahl nehmen.</translation>
        </message>
        <message>
            <source>Read On</source>
            <translation>Weiterlesen</translation>
        </message>
        <message>
            <source>Page the abstract; at its end go to the next paper of the inbox.</source>
            <translation>Im Abstract blättern; an seinem Ende zum nächsten Artikel im Eingang gehen.</translation>
        </message>
        <message>
            <source>Into the Page</source>
            <translation>In die Seite</translation>
        </message>
        <message>
            <source>Give the keyboard to the page, to scroll and follow links.</source>
            <translation>Die Tastatur der Seite geben, um zu blättern und Links zu folgen.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Go back to the list; from the list, out of a search.</source>
            <translation>Zurück zur Liste gehen; von der Liste aus die Suche verlassen.</translation>
        </message>
        <message>
            <source>Back Where You Were</source>
            <translation>Dorthin zurück</translation>
        </message>
        <message>
            <source>Go back to the list and paper from which you followed a link of a note, or an annotation.</source>
            <translation>Zu der Liste und dem Artikel zurückgehen, von denen ein Link einer Notiz oder eine Anmerkung weggeführt hat.</translation>
        </message>
        <message>
            <source>Search titles, abstracts, notes and tags of the whole library as you type.</source>
            <translation>Titel, Abstracts, Notizen und Schlagwörter der ganzen Bibliothek beim Tippen durchsuchen.</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Give the keyboard to the places at the left.</source>
            <translation>Die Tastatur den Orten links geben.</translation>
        </message>
        <message>
            <source>Message at the Foot</source>
            <translation>Meldung am Fuß</translation>
        </message>
        <message>
            <source>Give the keyboard to the message at the foot: Enter does what it offers, Esc closes it.</source>
            <translation>Die Tastatur der Meldung am Fuß geben: Eingabe tut, was sie anbietet, Esc schließt sie.</translation>
        </message>
        <message>
            <source>Previous Digest</source>
            <translation>Voriger Digest</translation>
        </message>
        <message>
            <source>Go to the digest above in the sidebar.</source>
            <translation>In der Seitenleiste zum Digest darüber gehen.</translation>
        </message>
        <message>
            <source>Next Digest</source>
            <translation>Nächster Digest</translation>
        </message>
        <message>
            <source>Go to the digest below in the sidebar.</source>
            <translation>In der Seitenleiste zum Digest darunter gehen.</translation>
        </message>
        <message>
            <source>Show the papers you have not decided on.</source>
            <translation>Die Artikel zeigen, über die noch nicht entschieden ist.</translation>
        </message>
        <message>
            <source>Show the papers you put off.</source>
            <translation>Die zurückgestellten Artikel zeigen.</translation>
        </message>
        <message>
            <source>Show the papers you are done with.</source>
            <translation>Die erledigten Artikel zeigen.</translation>
        </message>
        <message>
            <source>Show the papers you dismissed.</source>
            <translation>Die verworfenen Artikel zeigen.</translation>
        </message>
        <message>
            <source>Show the starred papers.</source>
            <translation>Die Artikel mit Stern zeigen.</translation>
        </message>
        <message>
            <source>Next Up</source>
            <translation>Als Nächstes</translation>
        </message>
        <message>
            <source>Show what is left to read of all your reading lists, what is due first on top.</source>
            <translation>Zeigen, was in all Ihren Leselisten noch zu lesen ist, das zuerst Fällige oben.</translation>
        </message>
        <message>
            <source>All Papers</source>
            <translation>Alle Artikel</translation>
        </message>
        <message>
            <source>Show every paper of the library.</source>
            <translation>Jeden Artikel der Bibliothek zeigen.</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Ergänzen</translation>
        </message>
        <message>
            <source>List what can go on in the search box, words too; in an empty box, your last searches.</source>
            <translation>Zeigen, wie es im Suchfeld weitergehen kann, auch mit Wörtern; im leeren Feld Ihre letzten Suchen.</translation>
        </message>
        <message>
            <source>What Was Perhaps Meant</source>
            <translation>Was wohl gemeint war</translation>
        </message>
        <message>
            <source>Search for what the line under the box asks whether you meant.</source>
            <translation>Nach dem suchen, was die Zeile unter dem Feld als gemeint vermutet.</translation>
        </message>
        <message>
            <source>Only as Typed</source>
            <translation>Nur wie eingegeben</translation>
        </message>
        <message>
            <source>Search without the long forms of acronyms, and without the acronyms of long forms.</source>
            <translation>Ohne die Langformen von Kürzeln und ohne die Kürzel von Langformen suchen.</translation>
        </message>
        <message>
            <source>Without the Last Part</source>
            <translation>Ohne den letzten Teil</translation>
        </message>
        <message>
            <source>Take the last part out of the search, as the cross on its chip does.</source>
            <translation>Den letzten Teil aus der Suche nehmen, wie das Kreuz an seinem Schild.</translation>
        </message>
        <message>
            <source>Only Here</source>
            <translation>Nur hier</translation>
        </message>
        <message>
            <source>Search only in the smart list, digest, tag or decision you are in, or everywhere again.</source>
            <translation>Nur in der Suchliste, dem Digest, Tag oder der Entscheidung suchen, in der Sie sind, oder wieder überall.</translation>
        </message>
        <message>
            <source>Save Search as a Smart List…</source>
            <translation>Suche als Suchliste sichern …</translation>
        </message>
        <message>
            <source>Keep the search as a smart list; where a list's own search was changed, keep the change.</source>
            <translation>Die Suche als Suchliste behalten; wo die Suche einer Liste geändert wurde, die Änderung behalten.</translation>
        </message>
        <message>
            <source>Save as Another Smart List…</source>
            <translation>Als andere Suchliste sichern …</translation>
        </message>
        <message>
            <source>Keep the search as a smart list of its own, also when it was changed from another.</source>
            <translation>Die Suche als eigene Suchliste behalten, auch wenn sie aus einer anderen entstand.</translation>
        </message>
        <message>
            <source>Rename or Change the Smart List…</source>
            <translation>Suchliste umbenennen oder ändern …</translation>
        </message>
        <message>
            <source>Change the name and the search of the smart list you are in; F2 does so at the side.</source>
            <translation>Name und Suche der Suchliste ändern, in der Sie sind; in der Leiste tut es F2.</translation>
        </message>
        <message>
            <source>Delete the Smart List</source>
            <translation>Suchliste löschen</translation>
        </message>
        <message>
            <source>Delete the smart list you are in; its papers stay. Del does so at the side.</source>
            <translation>Die Suchliste löschen, in der Sie sind; ihre Artikel bleiben. In der Leiste tut es Entf.</translation>
        </message>
        <message>
            <source>Forget Former Searches</source>
            <translation>Frühere Suchen vergessen</translation>
        </message>
        <message>
            <source>Forget all searches that the empty box offers; Del in that list forgets one.</source>
            <translation>Alle Suchen vergessen, die das leere Feld anbietet; Entf in jener Liste vergisst eine.</translation>
        </message>
        <message>
            <source>Triage</source>
            <translation>Durchsicht</translation>
        </message>
        <message>
            <source>Go through the undecided papers of the list one at a time, or go on where you stopped.</source>
            <translation>Die offenen Artikel der Liste einzeln durchgehen, oder dort weitermachen, wo es aufhörte.</translation>
        </message>
        <message>
            <source>Finish Triage</source>
            <translation>Durchsicht beenden</translation>
        </message>
        <message>
            <source>Sum up what came of the triage: decided, starred, tagged, and in what time.</source>
            <translation>Zusammenfassen, was die Durchsicht ergab: entschieden, mit Stern, mit Schlagwort, und in welcher Zeit.</translation>
        </message>
        <message>
            <source>Next Claim</source>
            <translation>Nächste Aussage</translation>
        </message>
        <message>
            <source>Go to the next passage of the abstract that claims something else; Esc ends it.</source>
            <translation>Zur nächsten Stelle des Abstracts gehen, die etwas anderes aussagt; Esc beendet es.</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Aussagen</translation>
        </message>
        <message>
            <source>Previous Claim</source>
            <translation>Vorige Aussage</translation>
        </message>
        <message>
            <source>Go to the passage of the abstract before, the others dimmed.</source>
            <translation>Zur vorigen Stelle des Abstracts gehen, die anderen gedämpft.</translation>
        </message>
        <message>
            <source>Background of the Abstract</source>
            <translation>Hintergrund im Abstract</translation>
        </message>
        <message>
            <source>Go to the sentences that tell what is known already; again, to the next of them.</source>
            <translation>Zu den Sätzen gehen, die sagen, was schon bekannt ist; noch einmal: zum nächsten.</translation>
        </message>
        <message>
            <source>Problem of the Abstract</source>
            <translation>Problem im Abstract</translation>
        </message>
        <message>
            <source>Go to the sentences that tell the problem, or the question; again, to the next of them.</source>
            <translation>Zu den Sätzen gehen, die das Problem oder die Frage nennen; noch einmal: zum nächsten.</translation>
        </message>
        <message>
            <source>Method of the Abstract</source>
            <translation>Methode im Abstract</translation>
        </message>
        <message>
            <source>Go to the sentences that tell what was made or done; again, to the next of them.</source>
            <translation>Zu den Sätzen gehen, die sagen, was gemacht wurde; noch einmal: zum nächsten.</translation>
        </message>
        <message>
            <source>Result of the Abstract</source>
            <translation>Ergebnis im Abstract</translation>
        </message>
        <message>
            <source>Go to the sentences that tell what was found; again, to the next of them.</source>
            <translation>Zu den Sätzen gehen, die sagen, was herauskam; noch einmal: zum nächsten.</translation>
        </message>
        <message>
            <source>Release in the Abstract</source>
            <translation>Freigabe im Abstract</translation>
        </message>
        <message>
            <source>Go to the sentences that tell where code and data are; again, to the next of them.</source>
            <translation>Zu den Sätzen gehen, die sagen, wo Code und Daten sind; noch einmal: zum nächsten.</translation>
        </message>
        <message>
            <source>Mark Claims</source>
            <translation>Aussagen kennzeichnen</translation>
        </message>
        <message>
            <source>Show beside the abstract what is background, problem, method, result and release.</source>
            <translation>Neben dem Abstract zeigen, was Hintergrund, Problem, Methode, Ergebnis und Freigabe ist.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Put the selected papers among those you are done with.</source>
            <translation>Die ausgewählten Artikel zu den erledigten legen.</translation>
        </message>
        <message>
            <source>Put the selected papers off for later.</source>
            <translation>Die ausgewählten Artikel für später zurückstellen.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Dismiss the selected papers; they stay findable, and do not come back as new.</source>
            <translation>Die ausgewählten Artikel verwerfen; sie bleiben auffindbar und kommen nicht als neu zurück.</translation>
        </message>
        <message>
            <source>Back to the Inbox</source>
            <translation>Zurück in den Eingang</translation>
        </message>
        <message>
            <source>Put the selected papers back into the inbox.</source>
            <translation>Die ausgewählten Artikel zurück in den Eingang legen.</translation>
        </message>
        <message>
            <source>Go On After Deciding</source>
            <translation>Nach Entscheidung weitergehen</translation>
        </message>
        <message>
            <source>Have a decision on a paper lead to the next one, or stay where the paper stays listed.</source>
            <translation>Eine Entscheidung führt zum nächsten Artikel, oder bleibt, wo der Artikel gelistet bleibt.</translation>
        </message>
        <message>
            <source>Star the selected papers, or unstar them when all are starred.</source>
            <translation>Den ausgewählten Artikeln einen Stern geben, oder nehmen, wenn alle einen haben.</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>Schlagwörter…</translation>
        </message>
        <message>
            <source>Give the selected papers tags, new ones too, or take them away.</source>
            <translation>Den ausgewählten Artikeln Schlagwörter geben, auch neue, oder nehmen.</translation>
        </message>
        <message>
            <source>Add to Reading List…</source>
            <translation>Zu Leseliste hinzufügen …</translation>
        </message>
        <message>
            <source>Put the selected papers in reading lists, new ones too, or take them out.</source>
            <translation>Die gewählten Artikel in Leselisten aufnehmen, auch neue, oder herausnehmen.</translation>
        </message>
        <message>
            <source>Write a note on the paper; it saves itself, and Esc leads back.</source>
            <translation>Eine Notiz zum Artikel schreiben; sie speichert sich selbst, und Esc führt zurück.</translation>
        </message>
        <message>
            <source>Open Link</source>
            <translation>Link öffnen</translation>
        </message>
        <message>
            <source>Open the paper's first link, or else the page of its number, in the web browser.</source>
            <translation>Den ersten Link des Artikels im Webbrowser öffnen, sonst die Seite zu seiner Nummer.</translation>
        </message>
        <message>
            <source>Show Source</source>
            <translation>Quelle zeigen</translation>
        </message>
        <message>
            <source>Show the lines of the original in which the paper stands.</source>
            <translation>Die Zeilen des Originals zeigen, in denen der Artikel steht.</translation>
        </message>
        <message>
            <source>More Like This</source>
            <translation>Ähnliche Artikel</translation>
        </message>
        <message>
            <source>Search for the papers that are nearest to this one in content, with the words they share.</source>
            <translation>Nach den Artikeln suchen, die diesem im Inhalt am nächsten sind, mit den gemeinsamen Wörtern.</translation>
        </message>
        <message>
            <source>Merge Selected Papers</source>
            <translation>Ausgewählte Artikel zusammenführen</translation>
        </message>
        <message>
            <source>Make one paper of those selected, which are the same; it has the marks of all.</source>
            <translation>Aus den ausgewählten, die derselbe sind, einen Artikel machen, mit allem, was an ihnen vermerkt ist.</translation>
        </message>
        <message>
            <source>Separate…</source>
            <translation>Trennen…</translation>
        </message>
        <message>
            <source>Go to the other texts of a merged paper: show one instead, or make it a paper again.</source>
            <translation>Zu den anderen Texten eines zusammengeführten Artikels: einen davon zeigen oder wieder zum Artikel machen.</translation>
        </message>
        <message>
            <source>Duplicates…</source>
            <translation>Dubletten…</translation>
        </message>
        <message>
            <source>Decide on pairs of papers that may be the same, side by side, one after the other.</source>
            <translation>Über Paare von Artikeln entscheiden, die vielleicht derselbe sind, nebeneinander, eins nach dem anderen.</translation>
        </message>
        <message>
            <source>Toggle Tag 1</source>
            <translation>Schlagwort 1 umschalten</translation>
        </message>
        <message>
            <source>Toggle the tag that owns the digit 1.</source>
            <translation>Das Schlagwort auf Taste 1 vergeben oder entfernen.</translation>
        </message>
        <message>
            <source>Give or Take</source>
            <translation>Geben oder nehmen</translation>
        </message>
        <message>
            <source>Toggle Tag 2</source>
            <translation>Schlagwort 2 umschalten</translation>
        </message>
        <message>
            <source>Toggle the tag that owns the digit 2.</source>
            <translation>Das Schlagwort auf Taste 2 vergeben oder entfernen.</translation>
        </message>
        <message>
            <source>Toggle Tag 3</source>
            <translation>Schlagwort 3 umschalten</translation>
        </message>
        <message>
            <source>Toggle the tag that owns the digit 3.</source>
            <translation>Das Schlagwort auf Taste 3 vergeben oder entfernen.</translation>
        </message>
        <message>
            <source>Toggle Tag 4</source>
            <translation>Schlagwort 4 umschalten</translation>
        </message>
        <message>
            <source>Toggle the tag that owns the digit 4.</source>
            <translation>Das Schlagwort auf Taste 4 vergeben oder entfernen.</translation>
        </message>
        <message>
            <source>Toggle Tag 5</source>
            <translation>Schlagwort 5 umschalten</translation>
        </message>
        <message>
            <source>Toggle the tag that owns the digit 5.</source>
            <translation>Das Schlagwort auf Taste 5 vergeben oder entfernen.</translation>
        </message>
        <message>
            <source>Toggle Tag 6</source>
            <translation>Schlagwort 6 umschalten</translation>
        </message>
        <message>
            <source>Toggle the tag that owns the digit 6.</source>
            <translation>Das Schlagwort auf Taste 6 vergeben oder entfernen.</translation>
        </message>
        <message>
            <source>Toggle Tag 7</source>
            <translation>Schlagwort 7 umschalten</translation>
        </message>
        <message>
            <source>Toggle the tag that owns the digit 7.</source>
            <translation>Das Schlagwort auf Taste 7 vergeben oder entfernen.</translation>
        </message>
        <message>
            <source>Toggle Tag 8</source>
            <translation>Schlagwort 8 umschalten</translation>
        </message>
        <message>
            <source>Toggle the tag that owns the digit 8.</source>
            <translation>Das Schlagwort auf Taste 8 vergeben oder entfernen.</translation>
        </message>
        <message>
            <source>Toggle Tag 9</source>
            <translation>Schlagwort 9 umschalten</translation>
        </message>
        <message>
            <source>Toggle the tag that owns the digit 9.</source>
            <translation>Das Schlagwort auf Taste 9 vergeben oder entfernen.</translation>
        </message>
        <message>
            <source>Highlight what is selected, or choose a passage by arrow keys.</source>
            <translation>Die Auswahl markieren, oder eine Stelle mit den Pfeiltasten wählen.</translation>
        </message>
        <message>
            <source>Highlight with Comment</source>
            <translation>Markieren mit Kommentar</translation>
        </message>
        <message>
            <source>Highlight a passage, then write a comment on it.</source>
            <translation>Eine Stelle markieren und dann einen Kommentar dazu schreiben.</translation>
        </message>
        <message>
            <source>Highlights of the Paper</source>
            <translation>Markierungen des Artikels</translation>
        </message>
        <message>
            <source>Go through the paper's highlights: comment, recolour, tag, copy, delete them.</source>
            <translation>Die Markierungen des Artikels durchgehen: kommentieren, umfärben, verschlagworten, kopieren, löschen.</translation>
        </message>
        <message>
            <source>Name Highlight Colours…</source>
            <translation>Markierungsfarben benennen…</translation>
        </message>
        <message>
            <source>Say what the six colours of highlights mean to you.</source>
            <translation>Festlegen, was die sechs Farben der Markierungen bedeuten.</translation>
        </message>
        <message>
            <source>What Others Say</source>
            <translation>Was andere sagen</translation>
        </message>
        <message>
            <source>Go through others' notes and highlights: make them your own, copy, remove them.</source>
            <translation>Notizen und Markierungen anderer durchgehen: zu eigenen machen, kopieren, entfernen.</translation>
        </message>
        <message>
            <source>Remove All by This Person</source>
            <translation>Alles dieser Person entfernen</translation>
        </message>
        <message>
            <source>Take away all notes and highlights of the person whose words have the keyboard.</source>
            <translation>Alle Notizen und Markierungen der Person entfernen, auf deren Worten die Tastatur steht.</translation>
        </message>
        <message>
            <source>Show Others' Annotations</source>
            <translation>Anmerkungen anderer zeigen</translation>
        </message>
        <message>
            <source>Show others' notes and highlights beside your own, or hide them.</source>
            <translation>Notizen und Markierungen anderer neben den eigenen zeigen, oder ausblenden.</translation>
        </message>
        <message>
            <source>Insert Template…</source>
            <translation>Vorlage einfügen…</translation>
        </message>
        <message>
            <source>Put a template into the note: a summary, a proposal to the group, or one of your own.</source>
            <translation>Eine Vorlage in die Notiz setzen: Zusammenfassung, Vorschlag an die Gruppe, oder eine eigene.</translation>
        </message>
        <message>
            <source>Edit Templates…</source>
            <translation>Vorlagen bearbeiten…</translation>
        </message>
        <message>
            <source>Write templates for notes, with the title, authors and date of the paper filled in.</source>
            <translation>Vorlagen für Notizen schreiben, in die Titel, Autoren und Datum des Artikels eingesetzt werden.</translation>
        </message>
        <message>
            <source>Follow Link in Note</source>
            <translation>Link in der Notiz folgen</translation>
        </message>
        <message>
            <source>Go to the paper that the note links to, at the caret or first; [[ begins such a link.</source>
            <translation>Zum Artikel gehen, den die Notiz am Cursor oder zuerst verlinkt; [[ beginnt einen solchen Link.</translation>
        </message>
        <message>
            <source>Show Notes as They Read</source>
            <translation>Notizen zeigen, wie sie sich lesen</translation>
        </message>
        <message>
            <source>Set notes by their Markdown, beneath the field too while you write; or show them as typed.</source>
            <translation>Notizen nach ihrem Markdown setzen, beim Schreiben auch unter dem Feld; oder zeigen, wie sie getippt sind.</translation>
        </message>
        <message>
            <source>All Notes and Highlights…</source>
            <translation>Alle Notizen und Markierungen…</translation>
        </message>
        <message>
            <source>Find, filter and export all that you wrote and highlighted; Enter goes to the place.</source>
            <translation>Alles Geschriebene und Markierte finden, filtern und exportieren; Eingabe geht zur Stelle.</translation>
        </message>
        <message>
            <source>Keep Tags in Order…</source>
            <translation>Schlagwörter ordnen…</translation>
        </message>
        <message>
            <source>Rename, merge, delete and colour tags, and give them keys.</source>
            <translation>Schlagwörter umbenennen, zusammenführen, löschen, färben und auf Tasten legen.</translation>
        </message>
        <message>
            <source>Make a reading list; papers come into it by key, by drag, or both.</source>
            <translation>Eine Leseliste anlegen; Artikel kommen mit Taste oder Maus hinein.</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>New List of These Papers…</source>
            <translation>Neue Liste aus diesen Artikeln …</translation>
        </message>
        <message>
            <source>Make a reading list of the selected papers, or of all that the list or search shows.</source>
            <translation>Aus den gewählten Artikeln eine Leseliste machen, oder aus allen, die Liste oder Suche zeigt.</translation>
        </message>
        <message>
            <source>Details of the Reading List…</source>
            <translation>Details der Leseliste …</translation>
        </message>
        <message>
            <source>Give the reading list you are in a heading, an introduction, and a day to be read by.</source>
            <translation>Der Leseliste, in der Sie sind, Überschrift, Einleitung und einen Tag geben, bis zu dem sie zu lesen ist.</translation>
        </message>
        <message>
            <source>Rename the Reading List…</source>
            <translation>Leseliste umbenennen …</translation>
        </message>
        <message>
            <source>Call the reading list you are in by another name; F2 does so at the side.</source>
            <translation>Der Leseliste, in der Sie sind, einen anderen Namen geben; in der Leiste tut es F2.</translation>
        </message>
        <message>
            <source>Duplicate the Reading List</source>
            <translation>Leseliste duplizieren</translation>
        </message>
        <message>
            <source>Make a copy of the reading list you are in, with all that it says, and go there.</source>
            <translation>Eine Kopie der Leseliste machen, in der Sie sind, mit allem, was sie sagt, und dorthin gehen.</translation>
        </message>
        <message>
            <source>Merge the Reading List Into…</source>
            <translation>Leseliste zusammenführen mit …</translation>
        </message>
        <message>
            <source>Put all of the reading list you are in at the end of another, which takes its place.</source>
            <translation>Alles aus der Leseliste, in der Sie sind, ans Ende einer anderen stellen, die sie ersetzt.</translation>
        </message>
        <message>
            <source>Archive the Reading List</source>
            <translation>Leseliste archivieren</translation>
        </message>
        <message>
            <source>Fold the reading list you are in away at the side and out of the queue, or bring it back.</source>
            <translation>Die Leseliste, in der Sie sind, wegklappen und nicht mehr anstehen lassen, oder zurückholen.</translation>
        </message>
        <message>
            <source>Delete the Reading List</source>
            <translation>Leseliste löschen</translation>
        </message>
        <message>
            <source>Delete the reading list you are in; its papers stay. Del does so at the side.</source>
            <translation>Die Leseliste löschen, in der Sie sind; ihre Artikel bleiben. In der Leiste tut es Entf.</translation>
        </message>
        <message>
            <source>Sentence on the Paper…</source>
            <translation>Satz zum Artikel …</translation>
        </message>
        <message>
            <source>Write in the list why the paper is in it; Tab goes on to the next paper.</source>
            <translation>In der Liste schreiben, warum der Artikel darin steht; Tab geht weiter zum nächsten Artikel.</translation>
        </message>
        <message>
            <source>Move Up in the List</source>
            <translation>In der Liste nach oben</translation>
        </message>
        <message>
            <source>Move the selected papers up in their reading list, as dragging them does.</source>
            <translation>Die gewählten Artikel in ihrer Leseliste nach oben schieben, wie mit der Maus.</translation>
        </message>
        <message>
            <source>Move Down in the List</source>
            <translation>In der Liste nach unten</translation>
        </message>
        <message>
            <source>Move the selected papers down in their reading list, as dragging them does.</source>
            <translation>Die gewählten Artikel in ihrer Leseliste nach unten schieben, wie mit der Maus.</translation>
        </message>
        <message>
            <source>Take Out of the List</source>
            <translation>Aus der Liste nehmen</translation>
        </message>
        <message>
            <source>Take the selected papers out of the reading list you are in; they stay in the library.</source>
            <translation>Die gewählten Artikel aus der Leseliste nehmen, in der Sie sind; in der Bibliothek bleiben sie.</translation>
        </message>
        <message>
            <source>Begin a Section Here…</source>
            <translation>Hier einen Abschnitt beginnen …</translation>
        </message>
        <message>
            <source>Begin a section of the reading list with the current paper.</source>
            <translation>Mit dem aktuellen Artikel einen Abschnitt der Leseliste beginnen.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>Put in a Section…</source>
            <translation>In einen Abschnitt stellen …</translation>
        </message>
        <message>
            <source>Put the selected papers in another section of the reading list.</source>
            <translation>Die gewählten Artikel in einen anderen Abschnitt der Leseliste stellen.</translation>
        </message>
        <message>
            <source>Rename the Section…</source>
            <translation>Abschnitt umbenennen …</translation>
        </message>
        <message>
            <source>Give the section in which the current paper stands another name.</source>
            <translation>Dem Abschnitt, in dem der aktuelle Artikel steht, einen anderen Namen geben.</translation>
        </message>
        <message>
            <source>Remove the Heading</source>
            <translation>Überschrift entfernen</translation>
        </message>
        <message>
            <source>Take the heading above the current paper away; its papers come to the section above.</source>
            <translation>Die Überschrift über dem aktuellen Artikel entfernen; ihre Artikel kommen zum Abschnitt darüber.</translation>
        </message>
        <message>
            <source>Move the Section Up</source>
            <translation>Abschnitt nach oben</translation>
        </message>
        <message>
            <source>Move the section in which the current paper stands above the one before it.</source>
            <translation>Den Abschnitt, in dem der aktuelle Artikel steht, über den vorigen schieben.</translation>
        </message>
        <message>
            <source>Move the Section Down</source>
            <translation>Abschnitt nach unten</translation>
        </message>
        <message>
            <source>Move the section in which the current paper stands below the one that follows.</source>
            <translation>Den Abschnitt, in dem der aktuelle Artikel steht, unter den folgenden schieben.</translation>
        </message>
        <message>
            <source>Comfortable Rows</source>
            <translation>Geräumige Zeilen</translation>
        </message>
        <message>
            <source>Show each paper in three lines: title, abstract, marks.</source>
            <translation>Jeden Artikel in drei Zeilen zeigen: Titel, Abstract, Vermerke.</translation>
        </message>
        <message>
            <source>Compact Rows</source>
            <translation>Kompakte Zeilen</translation>
        </message>
        <message>
            <source>Show each paper in one line.</source>
            <translation>Jeden Artikel in einer Zeile zeigen.</translation>
        </message>
        <message>
            <source>Show each paper in one line, in columns whose heads sort.</source>
            <translation>Jeden Artikel in einer Zeile zeigen, in Spalten, deren Köpfe sortieren.</translation>
        </message>
        <message>
            <source>Sort By…</source>
            <translation>Sortieren nach…</translation>
        </message>
        <message>
            <source>Choose what the list is sorted by: one key, or several that follow each other.</source>
            <translation>Wählen, wonach die Liste sortiert ist: ein Schlüssel, oder mehrere nacheinander.</translation>
        </message>
        <message>
            <source>As the Digests Have It</source>
            <translation>Wie in den Digests</translation>
        </message>
        <message>
            <source>Sort by nothing: as the digests have it, a reading list of yours, or what fits a search.</source>
            <translation>Nach nichts sortieren: wie es die Digests haben, eine Leseliste von Ihnen oder was zu einer Suche passt.</translation>
        </message>
        <message>
            <source>Next Group</source>
            <translation>Nächste Gruppe</translation>
        </message>
        <message>
            <source>Go to the first paper of the group below.</source>
            <translation>Zum ersten Artikel der Gruppe darunter gehen.</translation>
        </message>
        <message>
            <source>Previous Group</source>
            <translation>Vorige Gruppe</translation>
        </message>
        <message>
            <source>Go to the first paper of this group, or of the one above.</source>
            <translation>Zum ersten Artikel dieser Gruppe gehen, oder der darüber.</translation>
        </message>
        <message>
            <source>Select Group</source>
            <translation>Gruppe auswählen</translation>
        </message>
        <message>
            <source>Select all papers under one heading, as a click on the heading does.</source>
            <translation>Alle Artikel unter einer Überschrift auswählen, wie ein Klick auf sie.</translation>
        </message>
        <message>
            <source>No Groups</source>
            <translation>Keine Gruppen</translation>
        </message>
        <message>
            <source>Show the list in one piece.</source>
            <translation>Die Liste in einem Stück zeigen.</translation>
        </message>
        <message>
            <source>Group by Digest</source>
            <translation>Nach Digest gruppieren</translation>
        </message>
        <message>
            <source>Put papers under the digest they came with last.</source>
            <translation>Artikel unter den Digest stellen, mit dem sie zuletzt kamen.</translation>
        </message>
        <message>
            <source>Group by Date</source>
            <translation>Nach Datum gruppieren</translation>
        </message>
        <message>
            <source>Put papers under the month of their newest digest.</source>
            <translation>Artikel unter den Monat ihres neuesten Digests stellen.</translation>
        </message>
        <message>
            <source>Group by Tag</source>
            <translation>Nach Schlagwort gruppieren</translation>
        </message>
        <message>
            <source>Put papers under the first of their tags.</source>
            <translation>Artikel unter ihr erstes Schlagwort stellen.</translation>
        </message>
        <message>
            <source>Group by Decision</source>
            <translation>Nach Entscheidung gruppieren</translation>
        </message>
        <message>
            <source>Put papers under what was decided on them.</source>
            <translation>Artikel unter das stellen, was über sie entschieden wurde.</translation>
        </message>
        <message>
            <source>Light Theme</source>
            <translation>Thema Hell</translation>
        </message>
        <message>
            <source>Dark text on a light page.</source>
            <translation>Dunkler Text auf heller Seite.</translation>
        </message>
        <message>
            <source>Sepia Theme</source>
            <translation>Thema Sepia</translation>
        </message>
        <message>
            <source>Brown text on a page as warm as paper.</source>
            <translation>Brauner Text auf einer Seite, warm wie Papier.</translation>
        </message>
        <message>
            <source>Dark Theme</source>
            <translation>Thema Dunkel</translation>
        </message>
        <message>
            <source>Light text on a dark page.</source>
            <translation>Heller Text auf dunkler Seite.</translation>
        </message>
        <message>
            <source>High Contrast Theme</source>
            <translation>Thema mit hohem Kontrast</translation>
        </message>
        <message>
            <source>White text on black, and strong edges around everything.</source>
            <translation>Weißer Text auf Schwarz, und starke Kanten um alles.</translation>
        </message>
        <message>
            <source>Theme of the System</source>
            <translation>Thema des Systems</translation>
        </message>
        <message>
            <source>Light, dark or of high contrast as the system is, and changing with it.</source>
            <translation>Hell, dunkel oder mit hohem Kontrast wie das System, und mit ihm wechselnd.</translation>
        </message>
        <message>
            <source>Zoom In</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Show everything larger.</source>
            <translation>Alles größer zeigen.</translation>
        </message>
        <message>
            <source>Zoom Out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Show everything smaller.</source>
            <translation>Alles kleiner zeigen.</translation>
        </message>
        <message>
            <source>Actual Size</source>
            <translation>Originalgröße</translation>
        </message>
        <message>
            <source>Show everything in the size it has on this system.</source>
            <translation>Alles in der Größe zeigen, die es auf diesem System hat.</translation>
        </message>
        <message>
            <source>Larger Text</source>
            <translation>Größerer Text</translation>
        </message>
        <message>
            <source>Set titles and abstracts larger, and leave everything else.</source>
            <translation>Titel und Abstracts größer setzen, und alles andere lassen.</translation>
        </message>
        <message>
            <source>Smaller Text</source>
            <translation>Kleinerer Text</translation>
        </message>
        <message>
            <source>Set titles and abstracts smaller, and leave everything else.</source>
            <translation>Titel und Abstracts kleiner setzen, und alles andere lassen.</translation>
        </message>
        <message>
            <source>Text as Made</source>
            <translation>Text in ursprünglicher Größe</translation>
        </message>
        <message>
            <source>Set titles and abstracts in the size they have unless changed.</source>
            <translation>Titel und Abstracts in der Größe setzen, die sie unverändert haben.</translation>
        </message>
        <message>
            <source>Show Text as It Came</source>
            <translation>Text zeigen, wie er ankam</translation>
        </message>
        <message>
            <source>Show in the page the words of the source, or the text with its damage repaired.</source>
            <translation>Auf der Seite die Wörter der Quelle zeigen, oder den Text mit repariertem Schaden.</translation>
        </message>
        <message>
            <source>Map…</source>
            <translation>Karte…</translation>
        </message>
        <message>
            <source>Show all papers as points, near those that are like them, to look around and select.</source>
            <translation>Alle Artikel als Punkte zeigen, nahe bei ähnlichen, zum Umsehen und Auswählen.</translation>
        </message>
        <message>
            <source>Dashboard…</source>
            <translation>Übersicht…</translation>
        </message>
        <message>
            <source>Show charts of papers, decisions, tags, pace, digests and rising words.</source>
            <translation>Diagramme zu Artikeln, Entscheidungen, Schlagwörtern, Tempo, Digests und zunehmenden Wörtern zeigen.</translation>
        </message>
        <message>
            <source>Facets</source>
            <translation>Facetten</translation>
        </message>
        <message>
            <source>Show or hide what the papers of a search have in common: decisions, tags, digests, years.</source>
            <translation>Zeigen oder ausblenden, was die Artikel einer Suche gemeinsam haben: Entscheidungen, Tags, Digests, Jahre.</translation>
        </message>
        <message>
            <source>Narrow Down</source>
            <translation>Eingrenzen</translation>
        </message>
        <message>
            <source>Go to the facets: Enter includes one, - excludes it, Del lets it be, Esc leads back.</source>
            <translation>Zu den Facetten gehen: Enter verlangt eine, - schließt sie aus, Entf lässt sie, Esc führt zurück.</translation>
        </message>
        <message>
            <source>Set Formulas</source>
            <translation>Formeln setzen</translation>
        </message>
        <message>
            <source>Raise powers, lower indices and slant variables; or show formulas as they are written.</source>
            <translation>Potenzen hochstellen, Indizes tiefstellen, Variablen kursiv; oder Formeln wie geschrieben zeigen.</translation>
        </message>
        <message>
            <source>Watch for Selected Words</source>
            <translation>Auswahl als Signalwort</translation>
        </message>
        <message>
            <source>Watch for the words that are selected in the page; without any, ask for one.</source>
            <translation>Die auf der Seite ausgewählten Wörter zum Signalwort machen; ohne Auswahl nach einem fragen.</translation>
        </message>
        <message>
            <source>Watch Words…</source>
            <translation>Signalwörter…</translation>
        </message>
        <message>
            <source>Choose words to be coloured wherever they stand; they can raise papers, or dim them.</source>
            <translation>Wörter wählen, die überall farbig erscheinen; sie können Artikel hervorheben oder dämpfen.</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Einstellungen…</translation>
        </message>
        <message>
            <source>Search and change everything that can be set; each change is seen at once.</source>
            <translation>Alles Einstellbare suchen und ändern; jede Änderung ist sofort zu sehen.</translation>
        </message>
        <message>
            <source>Command Palette</source>
            <translation>Befehlspalette</translation>
        </message>
        <message>
            <source>Find any command, digest or tag by typing a few letters of it.</source>
            <translation>Jeden Befehl, Digest und jedes Schlagwort mit ein paar Buchstaben finden.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Read how things are done here, page by page, with the keys as they are now.</source>
            <translation>Seite für Seite lesen, wie hier etwas geht, mit den Tasten, wie sie jetzt sind.</translation>
        </message>
        <message>
            <source>Keyboard Cheat Sheet</source>
            <translation>Tasten auf einen Blick</translation>
        </message>
        <message>
            <source>Show every key on one page.</source>
            <translation>Jede Taste auf einer Seite zeigen.</translation>
        </message>
        <message>
            <source>Find what a key does, change the keys of any command, or choose another key map.</source>
            <translation>Finden, was eine Taste tut, die Tasten jedes Befehls ändern, oder eine andere Belegung wählen.</translation>
        </message>
        <message>
            <source>Single Keys</source>
            <translation>Einzelne Tasten</translation>
        </message>
        <message>
            <source>Have letters and signs without Ctrl or Alt be commands, or switch all of those off.</source>
            <translation>Buchstaben und Zeichen ohne Strg oder Alt als Befehle gelten lassen, oder sie alle abschalten.</translation>
        </message>
        <message>
            <source>Welcome Digest</source>
            <translation>Willkommens-Digest</translation>
        </message>
        <message>
            <source>Bring the welcome digest, which teaches triage while it is read, into the library.</source>
            <translation>Den Willkommens-Digest, der beim Lesen die Durchsicht lehrt, in die Bibliothek holen.</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>Führung</translation>
        </message>
        <message>
            <source>Be shown the first keys beside what they work on; Esc leaves the tour.</source>
            <translation>Sich die ersten Tasten neben dem zeigen lassen, worauf sie wirken; Esc verlässt die Führung.</translation>
        </message>
        <message>
            <source>What's New…</source>
            <translation>Was ist neu…</translation>
        </message>
        <message>
            <source>Read what changed in this version of Lectern, and in those before it.</source>
            <translation>Lesen, was sich in dieser und in früheren Versionen von Lectern geändert hat.</translation>
        </message>
        <message>
            <source>Check Library…</source>
            <translation>Bibliothek prüfen …</translation>
        </message>
        <message>
            <source>Compare everything in the library with what was once saved, and mend what is not so.</source>
            <translation>Alles in der Bibliothek mit dem vergleichen, was einst gespeichert wurde, und reparieren, was nicht so ist.</translation>
        </message>
        <message>
            <source>Rebuild Search Index</source>
            <translation>Suchindex neu aufbauen</translation>
        </message>
        <message>
            <source>Make the search index anew; it is only a cache and nothing is lost.</source>
            <translation>Den Suchindex neu anlegen; er ist nur ein Zwischenspeicher, und nichts geht verloren.</translation>
        </message>
        <message>
            <source>Show Log Folder</source>
            <translation>Ordner des Protokolls zeigen</translation>
        </message>
        <message>
            <source>Show the folder of the log: what ran and how long, without a word that you read or wrote.</source>
            <translation>Den Ordner des Protokolls zeigen: was lief und wie lange, ohne ein Wort, das Sie gelesen oder geschrieben haben.</translation>
        </message>
        <message>
            <source>Show the version and the licence.</source>
            <translation>Version und Lizenz zeigen.</translation>
        </message>
    </context>
</TS>
