<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Calibrating</name>
    <message>
        <source>The recording is %1 s long; record at least %2 s.</source>
        <translation>Die Aufnahme ist %1 s lang; nehmen Sie mindestens %2 s auf.</translation>
    </message>
    <message>
        <source>The board moved; lay it on a table and keep your hands off while it records.</source>
        <translation>Die Platine hat sich bewegt; legen Sie sie auf einen Tisch und lassen Sie sie während der Aufnahme los.</translation>
    </message>
    <message>
        <source>The hand was shaken (%1 m/s² beside gravity); turn it slowly and evenly.</source>
        <translation>Die Hand wurde geschüttelt (%1 m/s² neben der Schwerkraft); drehen Sie sie langsam und gleichmäßig.</translation>
    </message>
    <message>
        <source>The hand turned too little to tell the gyroscope&apos;s offset (known to %1 °/s, %2 are needed); turn it up, down, over and around.</source>
        <translation>Die Hand wurde zu wenig gedreht, um den Nullpunkt des Gyroskops zu bestimmen (auf %1 °/s bekannt, nötig sind %2); drehen Sie sie nach oben, nach unten, auf den Rücken und im Kreis.</translation>
    </message>
    <message>
        <source>A whole side was never turned to: %1° from one direction to the next one visited, %2° are allowed; turn the board over and around.</source>
        <translation>Eine ganze Seite fehlt: %1° von einer Richtung bis zur nächsten besuchten, erlaubt sind %2°; drehen Sie die Platine um und im Kreis.</translation>
    </message>
    <message>
        <source>The readings do not lie on an ellipsoid; turn the board through all directions, away from moving iron and without the finger magnets.</source>
        <translation>Die Messwerte liegen auf keinem Ellipsoid; drehen Sie die Platine durch alle Richtungen, fern von bewegtem Eisen und ohne die Fingermagnete.</translation>
    </message>
    <message>
        <source>The field&apos;s length still varies by %1 %; take the finger magnets off, go away from iron, and record again.</source>
        <translation>Die Feldstärke schwankt noch um %1 %; nehmen Sie die Fingermagnete ab, gehen Sie weg von Eisen und nehmen Sie erneut auf.</translation>
    </message>
    <message>
        <source>The field jumps by %1 µT, so the fingers moved; keep all five extended while the hand turns.</source>
        <translation>Das Feld springt um %1 µT, die Finger haben sich also bewegt; halten Sie alle fünf gestreckt, während sich die Hand dreht.</translation>
    </message>
    <message>
        <source>North is known to %1° only; turn the hand left and right as well as up, down and over.</source>
        <translation>Norden ist nur auf %1° bekannt; drehen Sie die Hand auch nach links und rechts, nicht nur nach oben, unten und auf den Rücken.</translation>
    </message>
    <message>
        <source>The field that stays with the earth is %1 µT, and the earth&apos;s is 22 to 67 µT; go away from steel furniture and machines, and record again.</source>
        <translation>Das Feld, das beim Drehen stehen bleibt, hat %1 µT, das der Erde 22 bis 67 µT; gehen Sie weg von Stahlmöbeln und Maschinen und nehmen Sie erneut auf.</translation>
    </message>
    <message>
        <source>The recording holds too few readings (%1); record at least half a minute.</source>
        <translation>Die Aufnahme enthält zu wenige Messwerte (%1); nehmen Sie mindestens eine halbe Minute auf.</translation>
    </message>
    <message>
        <source>Sides seen: %1 of 6; let the board lie still on each of them for two seconds.</source>
        <translation>Gesehene Seiten: %1 von 6; lassen Sie die Platine auf jeder zwei Sekunden still liegen.</translation>
    </message>
    <message>
        <source>Gyroscope at rest</source>
        <translation>Gyroskop in Ruhe</translation>
    </message>
    <message>
        <source>Accelerometer</source>
        <translation>Beschleunigungssensor</translation>
    </message>
    <message>
        <source>Hard and soft iron</source>
        <translation>Hart- und Weicheisen</translation>
    </message>
    <message>
        <source>Finger magnets</source>
        <translation>Fingermagnete</translation>
    </message>
    <message>
        <source>Offset %1 °/s, known to %2 °/s</source>
        <translation>Nullpunkt %1 °/s, bekannt auf %2 °/s</translation>
    </message>
    <message>
        <source>Offset %1 m/s², residual %2 m/s²</source>
        <translation>Nullpunkt %1 m/s², Rest %2 m/s²</translation>
    </message>
    <message>
        <source>Hard iron %1 µT, field %2 µT, residual %3 µT, %4 % of directions visited, condition %5</source>
        <translation>Harteisen %1 µT, Feld %2 µT, Rest %3 µT, %4 % der Richtungen besucht, Kondition %5</translation>
    </message>
    <message>
        <source>Magnets %1 µT, earth %2 µT dipping %3°, north known to %4°</source>
        <translation>Magnete %1 µT, Erde %2 µT mit %3° Neigung, Norden bekannt auf %4°</translation>
    </message>
</context>
<context>
    <name>CaptureWords</name>
    <message>
        <source>Nothing may touch the glove</source>
        <translation>Nichts darf den Handschuh berühren</translation>
    </message>
    <message>
        <source>Hold the palm level, facing down</source>
        <translation>Handfläche waagerecht halten, nach unten</translation>
    </message>
    <message>
        <source>Hold the palm level, facing up</source>
        <translation>Handfläche waagerecht halten, nach oben</translation>
    </message>
    <message>
        <source>Hold the hand upright, fingers to the ceiling</source>
        <translation>Hand aufrecht halten, Finger zur Decke</translation>
    </message>
    <message>
        <source>Let the hand hang, fingers to the floor</source>
        <translation>Hand hängen lassen, Finger zum Boden</translation>
    </message>
    <message>
        <source>Hold the hand on its edge, thumb on top</source>
        <translation>Hand auf die Kante stellen, Daumen oben</translation>
    </message>
    <message>
        <source>Hold the hand on its edge, thumb below</source>
        <translation>Hand auf die Kante stellen, Daumen unten</translation>
    </message>
    <message>
        <source>Sweep slowly from pointing up to pointing down</source>
        <translation>Langsam von oben nach unten schwenken</translation>
    </message>
    <message>
        <source>Turn slowly about the forearm, as far as it goes</source>
        <translation>Langsam um den Unterarm drehen, so weit es geht</translation>
    </message>
    <message>
        <source>Turn the hand until the sphere is full</source>
        <translation>Hand drehen, bis die Kugel voll ist</translation>
    </message>
    <message>
        <source>Open hand</source>
        <translation>Offene Hand</translation>
    </message>
    <message>
        <source>Fist</source>
        <translation>Faust</translation>
    </message>
    <message>
        <source>Bend: %1</source>
        <translation>Beugen: %1</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>beside the project</source>
        <translation>neben dem Projekt</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Choose a glove</source>
        <translation>Handschuh wählen</translation>
    </message>
    <message>
        <source>Not connected. The virtual glove needs no hardware.</source>
        <translation>Nicht verbunden. Der virtuelle Handschuh braucht keine Hardware.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verl.</translation>
    </message>
    <message>
        <source>%1 CRC</source>
        <translation>%1 CRC</translation>
    </message>
    <message>
        <source>%1 samples received, %2 lost, %3 frames with a wrong checksum</source>
        <translation>%1 Messwerte empfangen, %2 verloren, %3 Rahmen mit falscher Prüfsumme</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>%1 bad lines</source>
        <translation>%1 unlesbare Zeilen</translation>
    </message>
    <message>
        <source>%1 rows received, %2 lines that are no row</source>
        <translation>%1 Zeilen empfangen, %2 Zeilen sind keine Messreihe</translation>
    </message>
</context>
<context>
    <name>Finger</name>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Thumb</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Zeigefinger</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mittelfinger</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ringfinger</translation>
    </message>
    <message>
        <source>Pinky</source>
        <translation>Kleinfinger</translation>
    </message>
    <message>
        <source>Thumb</source>
        <comment>at most 9 letters</comment>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>Index</source>
        <comment>at most 9 letters</comment>
        <translation>Zeigef.</translation>
    </message>
    <message>
        <source>Middle</source>
        <comment>at most 9 letters</comment>
        <translation>Mittelf.</translation>
    </message>
    <message>
        <source>Ring</source>
        <comment>at most 9 letters</comment>
        <translation>Ringf.</translation>
    </message>
    <message>
        <source>Pinky</source>
        <comment>at most 9 letters</comment>
        <translation>Kleinf.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Line %1: &quot;%2&quot; in the column %3 is not a number; correct it or remove the line.</source>
        <translation>Zeile %1: „%2“ in der Spalte %3 ist keine Zahl; berichtigen oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <source>Line %1 has %2 fields where the header has %3; complete it or remove the line.</source>
        <translation>Zeile %1 hat %2 Felder, der Kopf %3; ergänzen oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line %1: the file ends without a sample; export it again from where it was recorded.</source>
        <translation>Zeile %1: Die Datei endet ohne einen Messwert; exportieren Sie sie dort neu, wo sie aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Combinations of fewer than five digits had zeros put in front, as spreadsheets drop them.</source>
        <translation>Kombinationen mit weniger als fünf Ziffern wurden vorn mit Nullen ergänzt, die Tabellenprogramme weglassen.</translation>
    </message>
    <message>
        <source>The file has both finger columns and a combination column; the finger columns were used.</source>
        <translation>Die Datei hat Spalten für die Finger und für die Kombination; die der Finger wurden genommen.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Sample %1 has neither %2 nor %3; export the session again with all nine axes.</source>
        <translation>Messwert %1 hat weder %2 noch %3; exportieren Sie die Sitzung mit allen neun Achsen neu.</translation>
    </message>
    <message>
        <source>The field t does not advance, so time is the sum of dt, taken as %1.</source>
        <translation>Das Feld t läuft nicht; die Zeit ist die Summe von dt, gelesen als %1.</translation>
    </message>
    <message>
        <source>Neither t nor dt advances, so samples are spaced by the stated rate of %1 Hz.</source>
        <translation>Weder t noch dt läuft; die Messwerte folgen mit der angegebenen Rate von %1 Hz.</translation>
    </message>
    <message>
        <source>Label %1: %2 is neither extended, flexed nor unknown; correct it and import again.</source>
        <translation>Label %1: %2 ist weder extended, flexed noch unknown; berichtigen Sie es und importieren Sie neu.</translation>
    </message>
    <message>
        <source>Label %1 has no %2; name its first sample and the one after its last.</source>
        <translation>Label %1 hat kein %2; nennen Sie seinen ersten Messwert und den nach seinem letzten.</translation>
    </message>
    <message>
        <source>Label %1: %2 is not a sample number; correct it and import again.</source>
        <translation>Label %1: %2 ist keine Nummer eines Messwerts; berichtigen Sie sie und importieren Sie neu.</translation>
    </message>
    <message>
        <source>&quot;labels&quot; is %1 where a list belongs; export the session again.</source>
        <translation>„labels“ ist %1 statt eine Liste; exportieren Sie die Sitzung neu.</translation>
    </message>
    <message>
        <source>Label %1 is %2 where an object belongs; export the session again.</source>
        <translation>Label %1 ist %2 statt ein Objekt; exportieren Sie die Sitzung neu.</translation>
    </message>
    <message>
        <source>%1 labels say nothing about fingers and were left out.</source>
        <translation>%1 Labels sagen nichts über Finger und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The JSON is %1 and not a gambit session; choose a file with &quot;version&quot; and &quot;samples&quot;.</source>
        <translation>Das JSON ist %1 und keine gambit-Sitzung; wählen Sie eine Datei mit „version“ und „samples“.</translation>
    </message>
    <message>
        <source>The session names no version; it was read like the versions known so far.</source>
        <translation>Die Sitzung nennt keine Version; sie wurde wie die bisher bekannten gelesen.</translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation>Messwert %1</translation>
    </message>
    <message>
        <source>The file is empty; export it again from where it was recorded.</source>
        <translation>Die Datei ist leer; exportieren Sie sie dort neu, wo sie aufgenommen wurde.</translation>
    </message>
    <message>
        <source>There are %1 gaps in time, the first before %2; no window crosses them.</source>
        <translation>Die Zeit hat %1 Lücken, die erste vor %2; kein Fenster geht über sie hinweg.</translation>
    </message>
    <message>
        <source>The file holds no samples; choose a recording that has some.</source>
        <translation>Die Datei enthält keine Messwerte; wählen Sie eine Aufnahme, die welche hat.</translation>
    </message>
    <message>
        <source>%1 labels cover no sample and were left out.</source>
        <translation>%1 Labels decken keinen Messwert und wurden weggelassen.</translation>
    </message>
    <message>
        <source>%1 labels reached past the recording and were cut to it.</source>
        <translation>%1 Labels reichten über die Aufnahme hinaus und wurden gekürzt.</translation>
    </message>
    <message>
        <source>Labels overlap, first at sample %1; the later one of the file counts there.</source>
        <translation>Labels überlappen sich, zuerst bei Messwert %1; dort gilt das spätere der Datei.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;; the file has %2.</source>
        <translation>Es gibt keine Spalte „%1“; die Datei hat %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing a column can be; use %2.</source>
        <translation>„%1“ kann keine Spalte sein; möglich sind %2.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; holds words, so it is no channel; choose another.</source>
        <translation>Die Spalte „%1“ enthält Wörter und ist daher kein Kanal; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit of the column &quot;%2&quot;; use such as %3.</source>
        <translation>„%1“ ist keine Einheit der Spalte „%2“; möglich sind etwa %3.</translation>
    </message>
    <message>
        <source>accelerometer</source>
        <translation>Beschleunigungssensor</translation>
    </message>
    <message>
        <source>gyroscope</source>
        <translation>Gyroskop</translation>
    </message>
    <message>
        <source>magnetometer</source>
        <translation>Magnetometer</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot;</source>
        <translation>Der Sensor „%2“ (%1)</translation>
    </message>
    <message>
        <source>%1 never changes; it may be dead.</source>
        <translation>%1 ändert sich nie; er ist vielleicht defekt.</translation>
    </message>
    <message>
        <source>%1 is renewed every %2 rows; its last reading stands between.</source>
        <translation>%1 wird nur alle %2 Zeilen erneuert; dazwischen steht sein letzter Messwert.</translation>
    </message>
    <message>
        <source>%1 shows %2 uT, less than the earth&apos;s field (25 to 65 uT) anywhere; it may be dead, shielded or in another unit.</source>
        <translation>%1 zeigt %2 uT, weniger als das Feld der Erde irgendwo hat (25 bis 65 uT); er ist vielleicht defekt, abgeschirmt oder in einer anderen Einheit.</translation>
    </message>
    <message>
        <source>%1 shows %2 uT where the others show %3: it is clipped, magnetised or beside a magnet.</source>
        <translation>%1 zeigt %2 uT, die anderen zeigen %3: Er ist übersteuert, magnetisiert oder liegt neben einem Magneten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2 %</source>
        <translation>„%1“ %2 %</translation>
    </message>
    <message>
        <source>Bend channels stand at an end of their range, so what lies beyond is not seen: %1 of the rows.</source>
        <translation>Biegungskanäle stehen am Ende ihres Bereichs; was darüber hinausgeht, ist nicht zu sehen: %1 der Zeilen.</translation>
    </message>
    <message>
        <source>The file holds one row of values, and one row is no recording; export it again.</source>
        <translation>Die Datei enthält nur eine Zeile mit Werten, und eine Zeile ist keine Aufnahme; exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The time between rows varies: %1 ms is usual, from %2 to %3 ms.</source>
        <translation>Der Zeitabstand der Zeilen schwankt: üblich sind %1 ms, es kommen %2 bis %3 ms vor.</translation>
    </message>
    <message>
        <source>The lines are lists inside lists (&quot;%1…&quot;), not one flat row of values each; write the values of a row side by side, with a time.</source>
        <translation>Die Zeilen sind Listen in Listen („%1…“) und nicht je eine flache Reihe von Werten; schreiben Sie die Werte einer Zeile nebeneinander, mit einer Zeit.</translation>
    </message>
    <message>
        <source>The file is one line (&quot;%1&quot;), so there is no recording in it; choose a file with a row for each sample.</source>
        <translation>Die Datei ist eine einzige Zeile („%1“) und enthält daher keine Aufnahme; wählen Sie eine Datei mit einer Zeile je Messwert.</translation>
    </message>
    <message>
        <source>The file is text without a table of numbers (it begins &quot;%1&quot;), so there is no recording in it; choose a file with a row for each sample.</source>
        <translation>Die Datei ist Text ohne eine Tabelle von Zahlen (sie beginnt mit „%1“) und enthält daher keine Aufnahme; wählen Sie eine Datei mit einer Zeile je Messwert.</translation>
    </message>
    <message>
        <source>%1 of %2 lines cannot be read, so this is no table as it stands. The first: %3</source>
        <translation>%1 von %2 Zeilen sind nicht lesbar, so ist das keine Tabelle. Die ersten: %3</translation>
    </message>
    <message>
        <source>The last line is cut off and was left out: %1</source>
        <translation>Die letzte Zeile ist abgeschnitten und wurde weggelassen: %1</translation>
    </message>
    <message>
        <source>%1 lines cannot be read and were left out: %2</source>
        <translation>%1 Zeilen sind nicht lesbar und wurden weggelassen: %2</translation>
    </message>
    <message>
        <source>There is no time column; time is the sum of &quot;%1&quot;.</source>
        <translation>Es gibt keine Zeitspalte; die Zeit ist die Summe von „%1“.</translation>
    </message>
    <message>
        <source>No column is a time; rows are spaced by the stated rate of %1 Hz.</source>
        <translation>Keine Spalte ist eine Zeit; die Zeilen folgen mit der angegebenen Rate von %1 Hz.</translation>
    </message>
    <message>
        <source>The only time is the receiver&apos;s (&quot;%1&quot;): it has the jitter of the line.</source>
        <translation>Die einzige Zeit ist die des Empfängers („%1“): Sie hat die Schwankungen der Übertragung.</translation>
    </message>
    <message>
        <source>The stated rate is %1 Hz, but the timestamps say %2 Hz; the timestamps were used.</source>
        <translation>Die angegebene Rate ist %1 Hz, nach den Zeitstempeln sind es aber %2 Hz; die Zeitstempel wurden genommen.</translation>
    </message>
    <message>
        <source>The header stands in the file %1 more times; these lines were left out.</source>
        <translation>Der Kopf steht noch %1-mal in der Datei; diese Zeilen wurden weggelassen.</translation>
    </message>
    <message>
        <source>Numbers such as &quot;%1&quot; have signs between thousands, which were left out.</source>
        <translation>Zahlen wie „%1“ haben Tausendertrennzeichen; diese wurden weggelassen.</translation>
    </message>
    <message>
        <source>%1 rows hold no value or no time and were left out, the first at %2.</source>
        <translation>%1 Zeilen enthalten keinen Wert oder keine Zeit und wurden weggelassen, die erste bei %2.</translation>
    </message>
    <message>
        <source>Line %1 has a time of %2, far from the lines around it, and was left out.</source>
        <translation>Zeile %1 hat eine Zeit von %2, weitab von den Zeilen ringsum, und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Line %1: the file holds one row of values, and one row is no recording; export it again.</source>
        <translation>Zeile %1: Die Datei enthält nur eine Zeile mit Werten, und eine Zeile ist keine Aufnahme; exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>This is a table of results and no recording: no column is a time, and each row names another thing; choose the file the results were made from.</source>
        <translation>Das ist eine Tabelle mit Ergebnissen und keine Aufnahme: Keine Spalte ist eine Zeit, und jede Zeile nennt etwas anderes; wählen Sie die Datei, aus der die Ergebnisse stammen.</translation>
    </message>
    <message>
        <source>The CBOR breaks at byte %1 (%2); fetch the file again.</source>
        <translation>Das CBOR bricht bei Byte %1 ab (%2); laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>The acquisition names no sensors or holds no values; fetch it again.</source>
        <translation>Die Aufzeichnung nennt keine Sensoren oder enthält keine Werte; laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>Row %1 has %2 values where %3 sensors are named; fetch the file again.</source>
        <translation>Zeile %1 hat %2 Werte, genannt sind aber %3 Sensoren; laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>Row %1 holds something that is no number; fetch the file again.</source>
        <translation>Zeile %1 enthält etwas, das keine Zahl ist; laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ein ZIP-Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>eine HDF5-Datei</translation>
    </message>
    <message>
        <source>a MATLAB file</source>
        <translation>eine MATLAB-Datei</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>ein NumPy-Array</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>eine Parquet-Datei</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>ein altes Office-Dokument</translation>
    </message>
    <message>
        <source>a sound or video file</source>
        <translation>eine Ton- oder Videodatei</translation>
    </message>
    <message>
        <source>a ROS bag</source>
        <translation>ein ROS-Bag</translation>
    </message>
    <message>
        <source>The file is a Git-LFS pointer, not the recording itself; fetch it with git lfs pull and import it again.</source>
        <translation>Die Datei ist ein Git-LFS-Zeiger und nicht die Aufnahme selbst; holen Sie sie mit git lfs pull und importieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The file is a web page or XML and no recording; download the file itself.</source>
        <translation>Die Datei ist eine Webseite oder XML und keine Aufnahme; laden Sie die Datei selbst herunter.</translation>
    </message>
    <message>
        <source>The format %1 is unknown; use %2, or name none to have it recognised.</source>
        <translation>Das Format %1 ist unbekannt; möglich sind %2, oder nennen Sie keines, dann wird es erkannt.</translation>
    </message>
    <message>
        <source>The file is not text but binary data of an unknown kind; choose a table of text or a JSON session.</source>
        <translation>Die Datei ist kein Text, sondern Binärdaten unbekannter Art; wählen Sie eine Tabelle als Text oder eine JSON-Sitzung.</translation>
    </message>
    <message>
        <source>The file is not text but %1; choose a table of text or a JSON session.</source>
        <translation>Die Datei ist kein Text, sondern %1; wählen Sie eine Tabelle als Text oder eine JSON-Sitzung.</translation>
    </message>
    <message>
        <source>The file is of no known format; choose a table of text or a JSON session.</source>
        <translation>Die Datei hat kein bekanntes Format; wählen Sie eine Tabelle als Text oder eine JSON-Sitzung.</translation>
    </message>
    <message>
        <source>%1 is no format that is written; use %2.</source>
        <translation>%1 ist kein Format, das geschrieben wird; möglich sind %2.</translation>
    </message>
    <message>
        <source>mx_ut, my_ut, mz_ut are not turned to the board&apos;s axes; the raw counts were used.</source>
        <translation>mx_ut, my_ut, mz_ut sind nicht auf die Achsen der Platine gedreht; die Rohwerte wurden genommen.</translation>
    </message>
    <message>
        <source>mx_ut, my_ut, mz_ut were divided by another chip&apos;s 68.42 counts a microtesla instead of 10.24, and not turned to the board&apos;s axes; the raw counts were used.</source>
        <translation>mx_ut, my_ut, mz_ut wurden durch die 68,42 Zählwerte je Mikrotesla eines anderen Chips statt durch 10,24 geteilt und nicht auf die Achsen der Platine gedreht; die Rohwerte wurden genommen.</translation>
    </message>
    <message>
        <source>mx_ut, my_ut, mz_ut disagree with mx, my, mz at 10.24 counts a microtesla; the raw counts were used.</source>
        <translation>mx_ut, my_ut, mz_ut passen bei 10,24 Zählwerten je Mikrotesla nicht zu mx, my, mz; die Rohwerte wurden genommen.</translation>
    </message>
    <message>
        <source>%1 and %2 disagree at %3 counts a unit; %2 was used.</source>
        <translation>%1 und %2 passen bei %3 Zählwerten je Einheit nicht zusammen; %2 wurde genommen.</translation>
    </message>
    <message>
        <source>%1 samples are all zeros.</source>
        <translation>%1 Messwerte bestehen nur aus Nullen.</translation>
    </message>
    <message>
        <source>%1 samples jump by an eighth of the range and more while the rest keeps still, first at sample %2: their bytes may be shifted, so do not trust these readings.</source>
        <translation>%1 Messwerte springen um ein Achtel des Messbereichs und mehr, während der Rest still bleibt, zuerst bei Messwert %2: Ihre Bytes sind vielleicht verschoben, trauen Sie diesen Werten also nicht.</translation>
    </message>
    <message>
        <source>The field t counts in %1 and not in milliseconds, by its steps of %2.</source>
        <translation>Das Feld t zählt nach seinen Schritten von %2 in %1 und nicht in Millisekunden.</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>Nanosekunden</translation>
    </message>
    <message>
        <source>dt is 0 in %1 samples, which came in bursts.</source>
        <translation>dt ist in %1 Messwerten 0; sie kamen in Schüben.</translation>
    </message>
    <message>
        <source>Labels end with their last sample and not behind it, as neighbours are one apart; each was read so.</source>
        <translation>Labels enden mit ihrem letzten Messwert und nicht dahinter, denn benachbarte liegen um eins auseinander; alle wurden so gelesen.</translation>
    </message>
    <message>
        <source> &quot;%1&quot; holds sentences; numbers inside sentences are no samples.</source>
        <translation> „%1“ enthält Sätze; Zahlen in Sätzen sind keine Messwerte.</translation>
    </message>
    <message>
        <source>The JSON has no list &quot;samples&quot;, so it is no gambit session, but %1.%2 Choose another file.</source>
        <translation>Das JSON hat keine Liste „samples“, ist also keine gambit-Sitzung, sondern %1.%2 Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>The JSON is a list of %1 and not a gambit session; choose a file with &quot;version&quot; and &quot;samples&quot;.</source>
        <translation>Das JSON ist eine Liste (darin: %1) und keine gambit-Sitzung; wählen Sie eine Datei mit „version“ und „samples“.</translation>
    </message>
    <message>
        <source> (counts of the chip?)</source>
        <translation> (Zählwerte des Chips?)</translation>
    </message>
    <message>
        <source>its whole numbers may be counts of the chip</source>
        <translation>seine ganzen Zahlen sind vielleicht Zählwerte des Chips</translation>
    </message>
    <message>
        <source>its readings are too large for rad/s</source>
        <translation>seine Werte sind für rad/s zu groß</translation>
    </message>
    <message>
        <source>gravity turns as it says</source>
        <translation>die Schwerkraft dreht sich so, wie es angibt</translation>
    </message>
    <message>
        <source>gravity does not turn as it would in rad/s</source>
        <translation>die Schwerkraft dreht sich nicht so, wie sie es bei rad/s täte</translation>
    </message>
    <message>
        <source>its readings are small</source>
        <translation>seine Werte sind klein</translation>
    </message>
    <message>
        <source>The map of classes is no JSON object (%1); write it as {&quot;A&quot;: &quot;eefff&quot;}.</source>
        <translation>Die Zuordnung der Klassen ist kein JSON-Objekt (%1); schreiben Sie sie als {&quot;A&quot;: &quot;eefff&quot;}.</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; stands for &quot;%2&quot;, which is no combination; write five letters e, f or ?, thumb first.</source>
        <translation>Die Klasse „%1“ steht für „%2“, und das ist keine Kombination; schreiben Sie fünf Buchstaben e, f oder ?, den Daumen zuerst.</translation>
    </message>
    <message>
        <source>%1 classes (%2) are not in the map of classes and stay text.</source>
        <translation>%1 Klassen (%2) stehen nicht in der Zuordnung der Klassen und bleiben Text.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; in the column %3 is neither 0, 1, e, f, true, false, extended, flexed nor unknown; correct it.</source>
        <translation>Zeile %1: „%2“ in der Spalte %3 ist weder 0, 1, e, f, true, false, extended, flexed noch unknown; berichtigen Sie es.</translation>
    </message>
    <message>
        <source>Row %1: the value of %2 is no reading of a sensor; remove the row.</source>
        <translation>Zeile %1: Der Wert von %2 ist kein Messwert eines Sensors; entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>&quot;%1=%2&quot; assigns nothing; write it as mx=COLUMN:uT.</source>
        <translation>„%1=%2“ ordnet nichts zu; schreiben Sie es als mx=COLUMN:uT.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in &quot;%2&quot; is no known unit; use s, ms, us, m/s2, g, rad/s, deg/s, uT, mG, G or LSB.</source>
        <translation>„%1“ in „%2“ ist keine bekannte Einheit; möglich sind s, ms, us, m/s2, g, rad/s, deg/s, uT, mG, G oder LSB.</translation>
    </message>
    <message>
        <source>The map of columns is no JSON object (%1); write it as {&quot;mx&quot;: &quot;COLUMN:uT&quot;}.</source>
        <translation>Die Zuordnung der Spalten ist kein JSON-Objekt (%1); schreiben Sie sie als {&quot;mx&quot;: &quot;COLUMN:uT&quot;}.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; in the column %3 is no time; correct it or remove the line.</source>
        <translation>Zeile %1: „%2“ in der Spalte %3 ist keine Zeit; berichtigen oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is no row of values.</source>
        <translation>Zeile %1: „%2“ ist keine Zeile mit Werten.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The clock wrapped %1 times, first at %2; time was continued.</source>
        <translation>Die Uhr lief %1-mal über, zuerst bei %2; die Zeit wurde fortgesetzt.</translation>
    </message>
    <message>
        <source>The clock started again %1 times, first at %2: how long it stood still is not known, so each is a gap of one sample.</source>
        <translation>Die Uhr begann %1-mal von vorn, zuerst bei %2: Wie lange sie stand, ist unbekannt, jedes Mal gilt daher eine Lücke von einem Messwert.</translation>
    </message>
    <message>
        <source>The clock was set %1 times, first at %2; each is a gap of one sample.</source>
        <translation>Die Uhr wurde %1-mal gestellt, zuerst bei %2; jedes Mal gilt eine Lücke von einem Messwert.</translation>
    </message>
    <message>
        <source>Time goes backwards %1 times, first at %2; the order of the file was kept and no window crosses these places.</source>
        <translation>Die Zeit läuft %1-mal rückwärts, zuerst bei %2; die Reihenfolge der Datei blieb erhalten, und kein Fenster geht über diese Stellen hinweg.</translation>
    </message>
    <message>
        <source>The clock ticks every %1, coarser than the samples; they were spread evenly, one every %2.</source>
        <translation>Die Uhr tickt nur alle %1, gröber als die Messwerte; diese wurden gleichmäßig verteilt, einer alle %2.</translation>
    </message>
    <message>
        <source>Time stands still %1 times, first at %2; no window crosses these places.</source>
        <translation>Die Zeit steht %1-mal still, zuerst bei %2; kein Fenster geht über diese Stellen hinweg.</translation>
    </message>
    <message>
        <source>The file holds NMEA sentences of a navigation receiver and no sensor&apos;s readings; choose another.</source>
        <translation>Die Datei enthält NMEA-Sätze eines Navigationsempfängers und keine Messwerte eines Sensors; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file ends with %1 zero bytes, which were left out: the recorder may have lost its power.</source>
        <translation>Die Datei endet mit %1 Nullbytes, die ausgelassen wurden: dem Aufzeichnungsgerät kann der Strom ausgefallen sein.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 rows repeat the time before them and were put evenly in between, first at %2.</source>
        <translation>%1 Zeilen wiederholen die Zeit davor und wurden gleichmäßig dazwischen gelegt, zuerst bei %2.</translation>
    </message>
    <message>
        <source>The time column says another unit than its steps; they were taken as %1.</source>
        <translation>Die Zeitspalte nennt eine andere Einheit als ihre Schritte; diese wurden als %1 gelesen.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; does not run like a clock, so times are when lines arrive.</source>
        <translation>Die Spalte „%1“ läuft nicht wie eine Uhr; als Zeit gilt daher die Ankunft der Zeilen.</translation>
    </message>
    <message>
        <source>The board&apos;s clock ticks every %1 ms, coarser than its rows; they are spread evenly.</source>
        <translation>Die Uhr der Platine tickt nur alle %1 ms, gröber als ihre Zeilen; diese werden gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>The board prints otherwise than it did when it was connected; connect it again.</source>
        <translation>Die Platine gibt etwas anderes aus als beim Verbinden; verbinden Sie sie erneut.</translation>
    </message>
    <message>
        <source>The board is silent; check that its program prints, and that its cable carries data.</source>
        <translation>Die Platine schweigt; prüfen Sie, ob ihr Programm etwas ausgibt und ihr Kabel Daten überträgt.</translation>
    </message>
    <message>
        <source>This is a satellite receiver (NMEA sentences such as $GPGGA) and no board with sensors; choose another port.</source>
        <translation>Das ist ein Satellitenempfänger (NMEA-Sätze wie $GPGGA) und keine Platine mit Sensoren; wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>This is a modem (it says OK or ERROR) and no board with sensors; choose another port.</source>
        <translation>Das ist ein Modem (es meldet OK oder ERROR) und keine Platine mit Sensoren; wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>What arrives is no text: the line rate is another one, or the board sends binary data; let it print lines of numbers.</source>
        <translation>Was ankommt, ist kein Text: Die Baudrate ist eine andere, oder die Platine sendet Binärdaten; lassen Sie sie Zeilen mit Zahlen ausgeben.</translation>
    </message>
    <message>
        <source>The board prints a time or a counter and no readings; let it print those of its sensors behind it, such as 1234,0.1,0.2,9.8.</source>
        <translation>Die Platine gibt eine Zeit oder einen Zähler aus, aber keine Messwerte; lassen Sie sie dahinter die ihrer Sensoren ausgeben, etwa 1234,0.1,0.2,9.8.</translation>
    </message>
    <message>
        <source>The board prints numbers, but its lines are not alike (&quot;%1&quot;); let each line have as many values in the same order, such as 0.1,0.2,9.8.</source>
        <translation>Die Platine gibt Zahlen aus, aber ihre Zeilen sind nicht gleich aufgebaut („%1“); jede Zeile muss gleich viele Werte in derselben Reihenfolge haben, etwa 0.1,0.2,9.8.</translation>
    </message>
    <message>
        <source>The board prints text without rows of numbers (&quot;%1&quot;); let it print a line for each sample, such as 0.1,0.2,9.8.</source>
        <translation>Die Platine gibt Text ohne Zahlenreihen aus („%1“); lassen Sie sie je Messwert eine Zeile ausgeben, etwa 0.1,0.2,9.8.</translation>
    </message>
    <message>
        <source>What the board sends has no line ends; let it end each row with a new line.</source>
        <translation>Was die Platine sendet, hat keine Zeilenenden; lassen Sie sie jede Reihe mit einem Zeilenumbruch beenden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; cannot both be %3; choose one, or number the sensors, such as mx and m2x.</source>
        <translation>„%1“ und „%2“ können nicht beide %3 sein; wählen Sie eine Spalte oder nummerieren Sie die Sensoren, etwa mx und m2x.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may leave gravity out by its name, but its length of %2 is gravity, so it was taken as acceleration. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>„%1“ lässt dem Namen nach vielleicht die Schwerkraft weg, aber der Betrag von %2 ist die Schwerkraft; es wurde daher als Beschleunigung gelesen. Berichtigen Sie es im Kopf oder in der Zuordnung der Spalten (--map).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is acceleration without gravity by its name and its numbers, and not what an accelerometer reads; it is kept as another channel. Correct it in the header, or in the map of its columns (--map), such as ax=%1.</source>
        <translation>„%1“ ist nach Namen und Zahlen eine Beschleunigung ohne Schwerkraft und nicht das, was ein Beschleunigungssensor misst; es bleibt als sonstiger Kanal erhalten. Berichtigen Sie es im Kopf oder in der Zuordnung der Spalten (--map), etwa ax=%1.</translation>
    </message>
    <message>
        <source>The unit rps of the column &quot;%1&quot; may be radians or revolutions a second; it was taken as rad/s.</source>
        <translation>Die Einheit rps der Spalte „%1“ kann Radiant oder Umdrehungen je Sekunde bedeuten; sie wurde als rad/s gelesen.</translation>
    </message>
    <message>
        <source>The unit of the column &quot;%1&quot; is unknown; say it in the header, or in the map of its columns (--map), such as m/s2, g, rad/s, deg/s, uT or G.</source>
        <translation>Die Einheit der Spalte „%1“ ist unbekannt; geben Sie sie im Kopf oder in der Zuordnung der Spalten (--map) an, etwa m/s2, g, rad/s, deg/s, uT oder G.</translation>
    </message>
    <message>
        <source>No header names the columns; by the word in front of each row they were taken as %1. Correct it in the map of its columns (--map).</source>
        <translation>Kein Kopf benennt die Spalten; nach dem Wort vor jeder Zeile wurden sie als %1 gelesen. Berichtigen Sie es in der Zuordnung der Spalten (--map).</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; comes twice in the header%2; each was taken as a sensor of its own, in the order of the file.</source>
        <translation>Der Name „%1“ steht zweimal im Kopf%2; jeder wurde als eigener Sensor gelesen, in der Reihenfolge der Datei.</translation>
    </message>
    <message>
        <source>, as %1 others do</source>
        <translation>, ebenso %1 weitere</translation>
    </message>
    <message>
        <source>The five columns from &quot;%1&quot; to &quot;%2&quot; name no quantity; they were taken as the bend of five fingers. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>Die fünf Spalten von „%1“ bis „%2“ nennen keine Größe; sie wurden als Biegung der fünf Finger gelesen. Berichtigen Sie es im Kopf oder in der Zuordnung der Spalten (--map).</translation>
    </message>
    <message>
        <source>The columns &quot;%1&quot;, &quot;%2&quot; and &quot;%3&quot; are an hour, a minute and a second by their names, but &quot;%4&quot; leaves the range of these; correct it, or say what is the time in the map of its columns (--map), such as t=COLUMN:ms.</source>
        <translation>Die Spalten „%1“, „%2“ und „%3“ sind den Namen nach Stunde, Minute und Sekunde, aber „%4“ verlässt deren Bereich; berichtigen Sie es, oder geben Sie in der Zuordnung der Spalten (--map) an, was die Zeit ist, etwa t=COLUMN:ms.</translation>
    </message>
    <message>
        <source>%1 lines cannot be read; correct them, or leave them out on the command line with --skip-bad. The first: %2</source>
        <translation>%1 Zeilen sind nicht lesbar; berichtigen Sie sie oder lassen Sie sie auf der Befehlszeile mit --skip-bad weg. Die ersten: %2</translation>
    </message>
    <message>
        <source>, nor have %1</source>
        <translation>, ebenso %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value in %2 rows%3, first in %4, at most %5 in a row; the value before was kept there.</source>
        <translation>„%1“ hat in %2 Zeilen keinen Wert%3, zuerst in %4, höchstens %5 hintereinander; dort blieb der Wert davor stehen.</translation>
    </message>
    <message>
        <source>No column is a time and no line names a rate, so how far apart the rows are is not known; write it in front of the rows, such as &quot;rate: 50 Hz&quot;, or say it on the command line with --rate 50.</source>
        <translation>Keine Spalte ist eine Zeit und keine Zeile nennt eine Rate; der Abstand der Zeilen ist also unbekannt. Schreiben Sie die Rate vor die Zeilen, etwa „rate: 50 Hz“, oder geben Sie sie auf der Befehlszeile mit --rate 50 an.</translation>
    </message>
    <message>
        <source>The file states %1 Hz, and a person says %2 Hz; the latter was used.</source>
        <translation>Die Datei nennt %1 Hz, von Hand angegeben sind dagegen %2 Hz; Letzteres wurde genommen.</translation>
    </message>
    <message>
        <source>By its timestamps the file has %1 rows a second; the unit of &quot;%2&quot; may be another than %3. Correct it in the header, or in the map of its columns (--map), such as t=%2:ms.</source>
        <translation>Nach ihren Zeitstempeln hat die Datei %1 Zeilen je Sekunde; die Einheit von „%2“ ist vielleicht nicht %3. Berichtigen Sie sie im Kopf oder in der Zuordnung der Spalten (--map), etwa t=%2:ms.</translation>
    </message>
    <message>
        <source>A number such as &quot;%1&quot; may be a thousand or a fraction, and no other number of the file tells; say it on the command line with --decimal comma or --decimal point, or export the file with a point and no signs between thousands.</source>
        <translation>Eine Zahl wie „%1“ kann Tausender oder Nachkommastellen haben, und keine andere Zahl der Datei verrät es; geben Sie es auf der Befehlszeile mit --decimal comma oder --decimal point an, oder exportieren Sie die Datei mit Dezimalpunkt und ohne Tausendertrennzeichen.</translation>
    </message>
    <message>
        <source>There are %1 names and %2 fields a row</source>
        <translation>Es gibt %1 Namen, aber %2 Felder je Zeile</translation>
    </message>
    <message>
        <source>%1, none with a decimal point: the commas seem to be decimal commas and separators at once. Export it again with semicolons between the fields, or with decimal points.</source>
        <translation>%1, keines mit Dezimalpunkt: Die Kommas sind wohl Dezimalkommas und Trennzeichen zugleich. Exportieren Sie die Datei neu, mit Semikolons zwischen den Feldern oder mit Dezimalpunkten.</translation>
    </message>
    <message>
        <source>%1, so which name belongs to which field is not known; correct the header (line %2), or say the columns by number on the command line, such as --map t=#1:ms,ax=#2:g.</source>
        <translation>%1; welcher Name zu welchem Feld gehört, ist also unbekannt. Berichtigen Sie den Kopf (Zeile %2), oder geben Sie die Spalten auf der Befehlszeile nach Nummer an, etwa --map t=#1:ms,ax=#2:g.</translation>
    </message>
    <message>
        <source>%1, so the names were not used.</source>
        <translation>%1; die Namen wurden daher nicht benutzt.</translation>
    </message>
    <message>
        <source>Lines of two kinds follow each other: &quot;%1&quot; is in %2 in some and in nothing in others; keep the lines of one kind, and import these.</source>
        <translation>Zeilen zweier Arten folgen aufeinander: „%1“ steht in manchen in %2 und in anderen ohne Einheit; behalten Sie die Zeilen einer Art und importieren Sie diese.</translation>
    </message>
    <message>
        <source>No column holds numbers that vary like a sensor&apos;s, so there is no recording in the file; choose another, name the columns in a header, or say what they are in the map of its columns (--map).</source>
        <translation>Keine Spalte enthält Zahlen, die wie die eines Sensors schwanken; die Datei enthält also keine Aufnahme. Wählen Sie eine andere, benennen Sie die Spalten in einem Kopf, oder geben Sie in der Zuordnung der Spalten (--map) an, was sie sind.</translation>
    </message>
    <message>
        <source>%1 lines have a time far from those around them (%2); correct them, or leave them out on the command line with --skip-bad.</source>
        <translation>%1 Zeilen haben eine Zeit weitab von denen ringsum (%2); berichtigen Sie sie oder lassen Sie sie auf der Befehlszeile mit --skip-bad weg.</translation>
    </message>
    <message>
        <source>The acquisition names no interval_ms; say the rate on the command line with --rate HZ.</source>
        <translation>Die Aufzeichnung nennt kein interval_ms; geben Sie die Rate auf der Befehlszeile mit --rate HZ an.</translation>
    </message>
    <message>
        <source>The text is in %1, for which this computer has no converter; save it as UTF-8 and import it again.</source>
        <translation>Der Text ist in %1 kodiert, und dieser Rechner kann das nicht umwandeln; speichern Sie ihn als UTF-8 und importieren Sie ihn neu.</translation>
    </message>
    <message>
        <source>Rows were left out, so the places that &quot;labels&quot; names are not known, and it was not read.</source>
        <translation>Es wurden Zeilen weggelassen; die Stellen, die „labels“ nennt, sind daher unbekannt, und es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>A gambit session holds nine axes in known units, and here is no %1; write it as csv.</source>
        <translation>Eine gambit-Sitzung enthält neun Achsen in bekannten Einheiten, und hier fehlt: %1; schreiben Sie sie als csv.</translation>
    </message>
    <message>
        <source>Time does not advance: t stands still or is no time, there is no dt, and metadata names no sample_rate; say it on the command line with --rate 50, or add &quot;sample_rate&quot; to metadata.</source>
        <translation>Die Zeit läuft nicht: t steht still oder ist keine Zeit, es gibt kein dt, und metadata nennt keine sample_rate; geben Sie sie auf der Befehlszeile mit --rate 50 an, oder ergänzen Sie „sample_rate“ in metadata.</translation>
    </message>
    <message>
        <source>ax, ay, az have a length of %1 counts, where the glove has %2 at rest: its range may be another, so their unit is not sure. Correct it in the map of its columns (--map).</source>
        <translation>ax, ay, az haben einen Betrag von %1 Zählwerten, der Handschuh hat in Ruhe %2: Sein Messbereich ist vielleicht ein anderer, ihre Einheit daher unsicher. Berichtigen Sie es in der Zuordnung der Spalten (--map).</translation>
    </message>
    <message>
        <source>The accelerometer &quot;%1&quot; names no unit, and its length of %2 is gravity in none%3; say it in the header, or in the map of its columns (--map), such as ax=%1:mg.</source>
        <translation>Der Beschleunigungssensor „%1“ nennt keine Einheit, und sein Betrag von %2 ist in keiner die Schwerkraft%3; geben Sie sie im Kopf oder in der Zuordnung der Spalten (--map) an, etwa ax=%1:mg.</translation>
    </message>
    <message>
        <source>The accelerometer &quot;%1&quot; names no unit; its length of %2 was taken as %3. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>Der Beschleunigungssensor „%1“ nennt keine Einheit; sein Betrag von %2 wurde als %3 gelesen. Berichtigen Sie es im Kopf oder in der Zuordnung der Spalten (--map).</translation>
    </message>
    <message>
        <source>gravity turns as it says in neither unit with a time whose unit is guessed</source>
        <translation>die Schwerkraft dreht sich in keiner der Einheiten so, wie es angibt, und die Einheit der Zeit ist geraten</translation>
    </message>
    <message>
        <source>The gyroscope &quot;%1&quot; names no unit, and %2; say it in the header, or in the map of its columns (--map), such as gx=%1:deg/s.</source>
        <translation>Das Gyroskop „%1“ nennt keine Einheit (%2); geben Sie sie im Kopf oder in der Zuordnung der Spalten (--map) an, etwa gx=%1:deg/s.</translation>
    </message>
    <message>
        <source>The gyroscope &quot;%1&quot; names no unit; it was taken as %2, as %3. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>Das Gyroskop „%1“ nennt keine Einheit und wurde als %2 gelesen (%3). Berichtigen Sie es im Kopf oder in der Zuordnung der Spalten (--map).</translation>
    </message>
    <message>
        <source>The magnetometer &quot;%1&quot; names no unit; its length of %2 can be the earth&apos;s field (25 to 65 uT) in %3, so it was taken as that. Correct it in the header, or in the map of its columns (--map), such as mx=%1:mG.</source>
        <translation>Das Magnetometer „%1“ nennt keine Einheit; sein Betrag von %2 kann in %3 das Feld der Erde sein (25 bis 65 uT) und wurde so gelesen. Berichtigen Sie es im Kopf oder in der Zuordnung der Spalten (--map), etwa mx=%1:mG.</translation>
    </message>
    <message>
        <source>The magnetometer &quot;%1&quot; names no unit, and its length of %2 is the earth&apos;s field (25 to 65 uT) in none for sure%3; it stays as it is. Say the unit in the header, or in the map of its columns (--map), such as mx=%1:uT.</source>
        <translation>Das Magnetometer „%1“ nennt keine Einheit, und sein Betrag von %2 ist in keiner mit Sicherheit das Feld der Erde (25 bis 65 uT)%3; es bleibt, wie es ist. Geben Sie die Einheit im Kopf oder in der Zuordnung der Spalten (--map) an, etwa mx=%1:uT.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and %2 others name no quantity; by their numbers they were taken as %3. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>„%1“ und %2 weitere nennen keine Größe; nach ihren Zahlen wurden sie als %3 gelesen. Berichtigen Sie es im Kopf oder in der Zuordnung der Spalten (--map).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and the columns behind it name no quantity and no unit; say them in the header, or in the map of its columns (--map), such as mx=%1:uT.</source>
        <translation>„%1“ und die Spalten dahinter nennen keine Größe und keine Einheit; geben Sie sie im Kopf oder in der Zuordnung der Spalten (--map) an, etwa mx=%1:uT.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in counts of the chip (LSB); say what one is in the map of its columns (--map) to have it in %2.</source>
        <translation>„%1“ steht in Zählwerten des Chips (LSB); geben Sie in der Zuordnung der Spalten (--map) an, was einer davon ist, um es in %2 zu erhalten.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>%1 classes (%2) are kept as text; say what finger states they are on the command line with --labels FILE.json.</source>
        <translation>%1 Klassen (%2) bleiben als Text erhalten; geben Sie auf der Befehlszeile mit --labels FILE.json an, welche Fingerzustände sie sind.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; in the column %3 has day and month in another order than the lines before; correct it or remove the line.</source>
        <translation>Zeile %1: „%2“ in der Spalte %3 hat Tag und Monat in anderer Reihenfolge als die Zeilen davor; berichtigen oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>The dates of the column %1 may begin with the day or the month, and none of them tells; they were read with the %2 first, which makes the shorter recording. Write them as year-month-day to be sure.</source>
        <translation>Die Daten der Spalte %1 können mit dem Tag oder dem Monat beginnen, und keines verrät es; sie wurden so gelesen, dass der %2 vorn steht, denn das ergibt die kürzere Aufnahme. Schreiben Sie sie sicherheitshalber als Jahr-Monat-Tag.</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; holds words from line %2 on and numbers before; all of it was taken as words.</source>
        <translation>Die Spalte „%1“ enthält ab Zeile %2 Wörter und davor Zahlen; alles wurde als Wörter gelesen.</translation>
    </message>
    <message>
        <source>Time does not advance from %1 on (%2 of %3 steps); export the file again with a running clock, or say the rate on the command line with --rate HZ.</source>
        <translation>Ab %1 läuft die Zeit nicht (%2 von %3 Schritten); exportieren Sie die Datei mit laufender Uhr neu, oder geben Sie die Rate auf der Befehlszeile mit --rate HZ an.</translation>
    </message>
    <message>
        <source>The time column names no unit; its steps of %1 were taken as %2. Say it in the header, such as &quot;t (ms)&quot;, or in the map of its columns (--map t=COLUMN:ms), to be sure.</source>
        <translation>Die Zeitspalte nennt keine Einheit; ihre Schritte von %1 wurden als %2 gelesen. Geben Sie sie sicherheitshalber im Kopf an, etwa „t (ms)“, oder in der Zuordnung der Spalten (--map t=COLUMN:ms).</translation>
    </message>
    <message>
        <source>Sample %1 is %2 where an object belongs; export the session again.</source>
        <translation>Messwert %1 ist %2 statt ein Objekt; exportieren Sie die Sitzung neu.</translation>
    </message>
    <message>
        <source>Sample %1: %2 is %3 where a number belongs; export the session again.</source>
        <translation>Messwert %1: %2 ist %3 statt eine Zahl; exportieren Sie die Sitzung neu.</translation>
    </message>
    <message>
        <source>The session is too long for an npz file; write it as csv.</source>
        <translation>Die Sitzung ist zu lang für eine npz-Datei; schreiben Sie sie als csv.</translation>
    </message>
    <message>
        <source>Line %1 names other columns (&quot;%2&quot;): a second table begins there. Keep one of them in the file, and import the other from a file of its own.</source>
        <translation>Zeile %1 nennt andere Spalten („%2“): Dort beginnt eine zweite Tabelle. Behalten Sie eine davon in der Datei und importieren Sie die andere aus einer eigenen Datei.</translation>
    </message>
    <message>
        <source>%1 lines of text between the rows were left out, the first in line %2 (&quot;%3&quot;).</source>
        <translation>%1 Textzeilen zwischen den Zeilen wurden weggelassen, die erste in Zeile %2 („%3“).</translation>
    </message>
    <message>
        <source>The acquisition is not signed, so the key was not needed.</source>
        <translation>Die Aufzeichnung ist nicht signiert, der Schlüssel wurde also nicht gebraucht.</translation>
    </message>
    <message>
        <source>The acquisition is signed with %1, which is not known here; it was not checked.</source>
        <translation>Die Aufzeichnung ist mit %1 signiert, das hier nicht bekannt ist; sie wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>The acquisition&apos;s signature (HS256) was not checked; to have it checked, give its key on the command line with --key.</source>
        <translation>Die Signatur der Aufzeichnung (HS256) wurde nicht geprüft; um sie prüfen zu lassen, geben Sie ihren Schlüssel auf der Befehlszeile mit --key an.</translation>
    </message>
    <message>
        <source>The acquisition&apos;s signature (HS256) is not that of the key: the file was changed, or signed with another key. Fetch it again, or give the key of the project it comes from.</source>
        <translation>Die Signatur der Aufzeichnung (HS256) passt nicht zum Schlüssel: Die Datei wurde geändert oder mit einem anderen Schlüssel signiert. Laden Sie sie noch einmal herunter, oder geben Sie den Schlüssel des Projekts an, aus dem sie stammt.</translation>
    </message>
    <message>
        <source>Lists of another length than %1 have no times, so they were left out: %2.</source>
        <translation>Listen mit anderer Länge als %1 haben keine Zeiten und wurden weggelassen: %2.</translation>
    </message>
    <message>
        <source>Rows of %1 hold fewer than two readings and were left out.</source>
        <translation>Zeilen von %1 enthalten weniger als zwei Messwerte und wurden weggelassen.</translation>
    </message>
    <message>
        <source>read at the same times</source>
        <translation>zu denselben Zeiten gelesen</translation>
    </message>
    <message>
        <source>interpolated between their readings</source>
        <translation>zwischen ihren Messwerten interpoliert</translation>
    </message>
    <message>
        <source>what they read before</source>
        <translation>was sie zuvor maßen</translation>
    </message>
    <message>
        <source>Each row is a reading of one sensor. They were put side by side at the %1 rows of &quot;%2&quot;, which was read most often; there %3 are %4.</source>
        <translation>Jede Zeile ist ein Messwert eines Sensors. Sie wurden an den %1 Zeilen von „%2“ nebeneinandergestellt, der am häufigsten gelesen wurde; dort gilt für %3: %4.</translation>
    </message>
    <message>
        <source>The numbers are hexadecimal; those with the highest bit were taken as negative (two&apos;s complement of %1 bits).</source>
        <translation>Die Zahlen sind hexadezimal; die mit gesetztem höchstem Bit gelten als negativ (Zweierkomplement mit %1 Bit).</translation>
    </message>
    <message>
        <source>%1 lines are no values for Teleplot and were left out.</source>
        <translation>%1 Zeilen sind keine Werte für Teleplot und wurden weggelassen.</translation>
    </message>
    <message>
        <source>There is a gap in time before %1; no window crosses it.</source>
        <translation>Vor %1 ist eine zeitliche Lücke; kein Fenster geht darüber hinweg.</translation>
    </message>
    <message>
        <source>The JSON breaks at byte %1, line %2; export the session again, the file may be cut short.</source>
        <translation>Das JSON bricht bei Byte %1 ab, Zeile %2; exportieren Sie die Sitzung neu, die Datei ist wohl abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>The glove went away while it was flashed; it still runs the image it had. Connect it and flash again.</source>
        <translation>Der Handschuh war beim Flashen plötzlich weg; er läuft mit dem alten Abbild weiter. Verbinden Sie ihn und flashen Sie erneut.</translation>
    </message>
    <message>
        <source>The glove is being flashed already; wait for it or cancel it.</source>
        <translation>Der Handschuh wird schon geflasht; warten Sie oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>The flash was cancelled; the glove still runs the image it had.</source>
        <translation>Das Flashen wurde abgebrochen; der Handschuh läuft mit dem alten Abbild weiter.</translation>
    </message>
    <message>
        <source>The image is empty; quantise a model first.</source>
        <translation>Das Abbild ist leer; quantisieren Sie erst ein Modell.</translation>
    </message>
    <message>
        <source>The image has %1 bytes but a slot of the glove holds %2; train a smaller network.</source>
        <translation>Das Abbild hat %1 Bytes, ein Slot des Handschuhs fasst %2; trainieren Sie ein kleineres Netz.</translation>
    </message>
    <message>
        <source>The glove does not show the new image on trial; it may have gone back to the image before. Reset the glove and flash again.</source>
        <translation>Der Handschuh zeigt das neue Abbild nicht auf Probe; vielleicht ist er zum alten zurückgekehrt. Starten Sie ihn neu und flashen Sie erneut.</translation>
    </message>
    <message>
        <source>The glove stopped answering while it was flashed; it still runs the image it had. Reset it and flash again.</source>
        <translation>Der Handschuh antwortete beim Flashen nicht mehr; er läuft mit dem alten Abbild weiter. Starten Sie ihn neu und flashen Sie erneut.</translation>
    </message>
    <message>
        <source>There is no port %1; plug the glove in, or choose another port.</source>
        <translation>Es gibt keinen Port %1; stecken Sie den Handschuh an oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Only its owner may use %1; run: sudo chmod a+rw %1</source>
        <translation>Nur der Besitzer darf %1 benutzen; führen Sie aus: sudo chmod a+rw %1</translation>
    </message>
    <message>
        <source>%1 belongs to group %2; run: sudo usermod -aG %2 $USER, then log in again.</source>
        <translation>%1 gehört der Gruppe %2; führen Sie aus: sudo usermod -aG %2 $USER, und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 is in use by another program; close that program, then connect again.</source>
        <translation>%1 wird von einem anderen Programm benutzt; schließen Sie es und verbinden Sie erneut.</translation>
    </message>
    <message>
        <source>%1 is not a serial port; choose one from the list of ports.</source>
        <translation>%1 ist kein serieller Port; wählen Sie einen aus der Portliste.</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2); unplug the glove, plug it in again and reconnect.</source>
        <translation>%1 lässt sich nicht öffnen (%2); ziehen Sie den Handschuh ab, stecken Sie ihn wieder an und verbinden Sie neu.</translation>
    </message>
    <message>
        <source>The glove on %1 was unplugged or switched off; plug it in again and it reconnects by itself.</source>
        <translation>Der Handschuh an %1 wurde ausgesteckt oder ausgeschaltet; stecken Sie ihn wieder an, er verbindet sich von selbst.</translation>
    </message>
    <message>
        <source>Nothing answers on %1; check that the glove is switched on and that its cable carries data.</source>
        <translation>An %1 antwortet nichts; prüfen Sie, ob der Handschuh eingeschaltet ist und das Kabel Daten überträgt.</translation>
    </message>
    <message>
        <source>Something answers on %1 but it is not a Lodestone glove; choose another port, or put the Lodestone firmware on the board.</source>
        <translation>An %1 antwortet etwas, aber kein Lodestone-Handschuh; wählen Sie einen anderen Port oder bringen Sie die Lodestone-Firmware auf die Platine.</translation>
    </message>
    <message>
        <source>The glove on %1 stopped answering; press its reset button and it reconnects by itself.</source>
        <translation>Der Handschuh an %1 antwortet nicht mehr; drücken Sie seine Reset-Taste, er verbindet sich von selbst.</translation>
    </message>
    <message>
        <source>The glove on %1 speaks protocol %2 and this studio speaks %3; put the firmware of this studio&apos;s version on the glove.</source>
        <translation>Der Handschuh an %1 spricht Protokoll %2, dieses Studio %3; bringen Sie die Firmware dieser Studio-Version auf den Handschuh.</translation>
    </message>
    <message>
        <source>Another glove (%2) answers on %1 instead of %3; plug %3 in again, or connect to this one by hand.</source>
        <translation>An %1 antwortet ein anderer Handschuh (%2) statt %3; stecken Sie %3 wieder an oder verbinden Sie diesen von Hand.</translation>
    </message>
    <message>
        <source>No glove is connected; connect one and try again.</source>
        <translation>Kein Handschuh ist verbunden; verbinden Sie einen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The glove did not understand a message; update its firmware.</source>
        <translation>Der Handschuh verstand eine Nachricht nicht; aktualisieren Sie seine Firmware.</translation>
    </message>
    <message>
        <source>The glove&apos;s firmware does not know this request; update its firmware.</source>
        <translation>Die Firmware des Handschuhs kennt diese Anfrage nicht; aktualisieren Sie sie.</translation>
    </message>
    <message>
        <source>The glove was not ready for this request; try again.</source>
        <translation>Der Handschuh war für diese Anfrage nicht bereit; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The image is too big for the glove&apos;s slot; train a smaller network.</source>
        <translation>Das Abbild ist zu groß für den Slot des Handschuhs; trainieren Sie ein kleineres Netz.</translation>
    </message>
    <message>
        <source>The glove could not write its flash memory; reset it and flash again.</source>
        <translation>Der Handschuh konnte seinen Flash-Speicher nicht beschreiben; starten Sie ihn neu und flashen Sie erneut.</translation>
    </message>
    <message>
        <source>The image arrived damaged; flash again.</source>
        <translation>Das Abbild kam beschädigt an; flashen Sie erneut.</translation>
    </message>
    <message>
        <source>The glove&apos;s runtime refused the image; quantise the model again with this studio.</source>
        <translation>Die Laufzeit des Handschuhs lehnte das Abbild ab; quantisieren Sie das Modell mit diesem Studio neu.</translation>
    </message>
    <message>
        <source>The glove has no image; flash one first.</source>
        <translation>Der Handschuh hat kein Abbild; flashen Sie erst eines.</translation>
    </message>
    <message>
        <source>A part of the image arrived out of order; flash again.</source>
        <translation>Ein Teil des Abbilds kam in falscher Reihenfolge an; flashen Sie erneut.</translation>
    </message>
    <message>
        <source>The glove&apos;s sensor does not answer; check its wiring and reset the glove.</source>
        <translation>Der Sensor des Handschuhs antwortet nicht; prüfen Sie die Verdrahtung und starten Sie den Handschuh neu.</translation>
    </message>
    <message>
        <source>The glove reports error %1; reset it and try again.</source>
        <translation>Der Handschuh meldet Fehler %1; starten Sie ihn neu und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The line to the glove on %1 is not clean at %2 baud; it goes on at %3.</source>
        <translation>Die Leitung zum Handschuh an %1 ist bei %2 Baud gestört; es geht mit %3 weiter.</translation>
    </message>
    <message>
        <source>The glove&apos;s processor answers the image&apos;s test window otherwise than this studio; update its firmware.</source>
        <translation>Der Prozessor des Handschuhs beantwortet das Prüffenster des Abbilds anders als dieses Studio; aktualisieren Sie seine Firmware.</translation>
    </message>
    <message>
        <source>The glove takes signed images only; flash with the key that was set on it.</source>
        <translation>Der Handschuh nimmt nur signierte Abbilder an; flashen Sie mit dem Schlüssel, der auf ihm gesetzt wurde.</translation>
    </message>
    <message>
        <source>The glove was restarted again and again while it was flashed; check its cable and flash again.</source>
        <translation>Der Handschuh startete beim Flashen immer wieder neu; prüfen Sie sein Kabel und flashen Sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln more like it)</source>
        <translation>
            <numerusform>%1 (%Ln weitere dieser Art)</numerusform>
            <numerusform>%1 (%Ln weitere dieser Art)</numerusform>
        </translation>
    </message>
    <message>
        <source>What answers on %1 prints text without numbers; let it print a line of numbers for each sample, or choose another port.</source>
        <translation>Was an %1 antwortet, gibt Text ohne Zahlen aus; lassen Sie es je Messwert eine Zeile mit Zahlen ausgeben oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>What arrives on %1 is neither a Lodestone glove nor text at any usual line rate; let the board print lines of numbers at 115200 baud, or choose another port.</source>
        <translation>Was an %1 ankommt, ist weder ein Lodestone-Handschuh noch Text mit einer üblichen Baudrate; lassen Sie die Platine Zeilen mit Zahlen bei 115200 Baud ausgeben oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>This board prints text and runs no Lodestone firmware, so nothing can be sent to it; its model runs in the studio.</source>
        <translation>Diese Platine gibt Text aus und hat keine Lodestone-Firmware, daher lässt sich nichts an sie senden; ihr Modell läuft im Studio.</translation>
    </message>
    <message>
        <source>Another board (%2) is on %1 instead of %3, which is waited for; plug that one in, or choose the port again for this one.</source>
        <translation>An %1 ist eine andere Platine (%2) statt %3, auf die gewartet wird; stecken Sie jene an, oder wählen Sie den Port für diese neu.</translation>
    </message>
    <message>
        <source>The glove has taken an image that was signed later than this one. Set this computer&apos;s clock and flash again.</source>
        <translation>Der Handschuh hat bereits ein Abbild angenommen, das später signiert wurde als dieses. Stellen Sie die Uhr dieses Rechners und flashen Sie erneut.</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label: a combination</source>
        <translation>Label: Kombination</translation>
    </message>
    <message>
        <source>Other (keep)</source>
        <translation>Sonstiges (behalten)</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message>
        <source>Bend: %1</source>
        <translation>Biegung: %1</translation>
    </message>
    <message>
        <source>Bend %1</source>
        <translation>Biegung %1</translation>
    </message>
    <message>
        <source>Acceleration %1</source>
        <translation>Beschleunigung %1</translation>
    </message>
    <message>
        <source>Angular rate %1</source>
        <translation>Drehrate %1</translation>
    </message>
    <message>
        <source>Magnetic field %1</source>
        <translation>Magnetfeld %1</translation>
    </message>
    <message>
        <source>%1, sensor %2</source>
        <translation>%1, Sensor %2</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>ohne Einheit</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>Zählwerte</translation>
    </message>
    <message>
        <source>acceleration</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>angular rate</source>
        <translation>Drehrate</translation>
    </message>
    <message>
        <source>magnetic field</source>
        <translation>Magnetfeld</translation>
    </message>
    <message>
        <source>bend</source>
        <translation>Biegung</translation>
    </message>
    <message>
        <source>orientation</source>
        <translation>Orientierung</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Part of the time</source>
        <translation>Teil der Zeit</translation>
    </message>
    <message>
        <source>Number of the label</source>
        <translation>Nummer des Labels</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>names and values</source>
        <translation>Namen und Werte</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>OutputWords</name>
    <message>
        <source>there is no key %1; docs/outputs.md has their names.</source>
        <translation>es gibt keine Taste %1; docs/outputs.md nennt die Namen.</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>Line %1 of the map: %2</source>
        <translation>Zeile %1 der Zuordnung: %2</translation>
    </message>
    <message>
        <source>%1 is no number, -10000 to 10000.</source>
        <translation>%1 ist keine Zahl von -10000 bis 10000.</translation>
    </message>
    <message>
        <source>%1 is no combination of five fingers with an action behind it, such as efeee click space.</source>
        <translation>%1 ist keine Kombination von fünf Fingern mit einer Aktion dahinter, wie efeee click space.</translation>
    </message>
    <message>
        <source>an action is hold KEY, click KEY, move X Y, scroll X Y or stop.</source>
        <translation>eine Aktion ist hold KEY, click KEY, move X Y, scroll X Y oder stop.</translation>
    </message>
    <message>
        <source>The map has no action; a line such as efeee click space is one.</source>
        <translation>Die Zuordnung hat keine Aktion; eine Zeile wie efeee click space ist eine.</translation>
    </message>
    <message>
        <source>Which combination is which key? Choose a map file; docs/outputs.md has an example.</source>
        <translation>Welche Kombination ist welche Taste? Wählen Sie eine Zuordnungsdatei; docs/outputs.md hat ein Beispiel.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Choose another map file.</source>
        <translation>%1 kann nicht gelesen werden (%2). Wählen Sie eine andere Zuordnungsdatei.</translation>
    </message>
    <message>
        <source>No keyboard with the panic key %1 can be read, so nothing could stop it. Run: sudo usermod -aG input $USER, and log in again.</source>
        <translation>Keine Tastatur mit der Nottaste %1 kann gelesen werden, also könnte nichts es anhalten. Führen Sie aus: sudo usermod -aG input $USER, und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>/dev/uinput may not be opened by this user. Run: echo &apos;KERNEL==&quot;uinput&quot;, GROUP=&quot;input&quot;, MODE=&quot;0660&quot;, OPTIONS+=&quot;static_node=uinput&quot;&apos; | sudo tee /etc/udev/rules.d/70-lodestone.rules &amp;&amp; sudo usermod -aG input $USER, and start the computer again.</source>
        <translation>/dev/uinput darf von diesem Benutzer nicht geöffnet werden. Führen Sie aus: echo &apos;KERNEL==&quot;uinput&quot;, GROUP=&quot;input&quot;, MODE=&quot;0660&quot;, OPTIONS+=&quot;static_node=uinput&quot;&apos; | sudo tee /etc/udev/rules.d/70-lodestone.rules &amp;&amp; sudo usermod -aG input $USER, und starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>This computer has no /dev/uinput (%1). Run: sudo modprobe uinput.</source>
        <translation>Dieser Rechner hat kein /dev/uinput (%1). Führen Sie aus: sudo modprobe uinput.</translation>
    </message>
    <message>
        <source>/dev/uinput made no keyboard (%1).</source>
        <translation>/dev/uinput hat keine Tastatur gemacht (%1).</translation>
    </message>
    <message>
        <source>Stopped by the panic key, %1. Switch it on again when all is well.</source>
        <translation>Von der Nottaste %1 angehalten. Schalten Sie es wieder ein, wenn alles gut ist.</translation>
    </message>
    <message>
        <source>stops with the key %1</source>
        <translation>hält mit der Taste %1 an</translation>
    </message>
    <message>
        <source>Stopped by the fingers, as the map says. Switch it on again when all is well.</source>
        <translation>Von den Fingern angehalten, wie die Zuordnung sagt. Schalten Sie es wieder ein, wenn alles gut ist.</translation>
    </message>
    <message>
        <source>The kernel took no key (%1). Switch it off and on again.</source>
        <translation>Der Kernel nahm keine Taste an (%1). Schalten Sie es aus und wieder ein.</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>Fingers press keys of this computer. It is never switched on by itself.</source>
        <translation>Finger drücken Tasten dieses Rechners. Wird nie von selbst eingeschaltet.</translation>
    </message>
    <message>
        <source>Map file</source>
        <translation>Zuordnungsdatei</translation>
    </message>
    <message>
        <source>LSL</source>
        <translation>LSL</translation>
    </message>
    <message>
        <source>For the Lab Streaming Layer: a stream named Lodestone, with the time of each sample.</source>
        <translation>Für das Lab Streaming Layer: ein Strom namens Lodestone mit der Zeit jeder Messung.</translation>
    </message>
    <message>
        <source>liblsl, if it is elsewhere</source>
        <translation>liblsl, falls sie woanders liegt</translation>
    </message>
    <message>
        <source>liblsl is not installed, and Debian has no package of it. Take the .deb for your Debian from github.com/sccn/liblsl/releases, install it, and switch this on again.</source>
        <translation>liblsl ist nicht installiert, und Debian hat kein Paket davon. Nehmen Sie das .deb für Ihr Debian von github.com/sccn/liblsl/releases, installieren Sie es und schalten Sie dies wieder ein.</translation>
    </message>
    <message>
        <source>%1 is not found (%2). Check the name, or give its number.</source>
        <translation>%1 wird nicht gefunden (%2). Prüfen Sie den Namen oder geben Sie die Nummer an.</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Check the network and the number.</source>
        <translation>%1 ist nicht erreichbar (%2). Prüfen Sie das Netz und die Nummer.</translation>
    </message>
    <message>
        <source>OSC</source>
        <translation>OSC</translation>
    </message>
    <message>
        <source>For Wekinator&apos;s receivers, SuperCollider, TouchDesigner, Max and Pure Data, over UDP.</source>
        <translation>Für Empfänger von Wekinator, SuperCollider, TouchDesigner, Max und Pure Data, über UDP.</translation>
    </message>
    <message>
        <source>To computer</source>
        <translation>An Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>To which computer? Give its name or number.</source>
        <translation>An welchen Rechner? Geben Sie Namen oder Nummer an.</translation>
    </message>
    <message>
        <source>There is no output %1.</source>
        <translation>Es gibt keine Ausgabe %1.</translation>
    </message>
    <message>
        <source>The model reads %1, and this session has no such channel; choose another session.</source>
        <translation>Das Modell liest %1, und diese Sitzung hat keinen solchen Kanal; wählen Sie eine andere Sitzung.</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>For web pages and scripts; a browser shows the hand at its address.</source>
        <translation>Für Webseiten und Skripte; ein Browser zeigt unter der Adresse die Hand.</translation>
    </message>
    <message>
        <source>Other computers may connect</source>
        <translation>Andere Rechner dürfen sich verbinden</translation>
    </message>
    <message>
        <source>Other pages that may connect</source>
        <translation>Andere Seiten, die sich verbinden dürfen</translation>
    </message>
    <message>
        <source>Port %1 cannot be used (%2). Choose another one.</source>
        <translation>Port %1 kann nicht benutzt werden (%2). Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This Lodestone was built without Qt WebSockets. Install qt6-websockets-dev and build it again.</source>
        <translation>Dieses Lodestone wurde ohne Qt WebSockets gebaut. Installieren Sie qt6-websockets-dev und bauen Sie es neu.</translation>
    </message>
    <message>
        <source>The keyboard with the panic key %1 is gone, so nothing could stop it. Plug one in and switch it on again.</source>
        <translation>Die Tastatur mit der Nottaste %1 ist weg; nichts könnte die Ausgabe anhalten. Stecken Sie eine ein und schalten Sie sie wieder ein.</translation>
    </message>
    <message>
        <source>%1 is in use by this program. Choose another file.</source>
        <translation>%1 wird von diesem Programm benutzt. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>A page of %1 was refused; name it as one that may connect, if it is yours.</source>
        <translation>Eine Seite von %1 wurde abgewiesen; nennen Sie sie als eine, die sich verbinden darf, wenn es Ihre ist.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>retrain and flash</source>
        <translation>trainieren, flashen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>cursor A</source>
        <translation>Cursor A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>cursor B</source>
        <translation>Cursor B</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>stop recording</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>record</source>
        <translation>aufnehmen</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>guided capture</source>
        <translation>geführte Aufnahme</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>next unsure</source>
        <translation>nächste unsichere</translation>
    </message>
    <message>
        <source>start, next</source>
        <translation>beginnen, weiter</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>1–5</source>
        <translation>1–5</translation>
    </message>
    <message>
        <source>flex or extend</source>
        <translation>beugen, strecken</translation>
    </message>
    <message>
        <source>6–0</source>
        <translation>6–0</translation>
    </message>
    <message>
        <source>likely answers</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>can’t tell</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>more questions</source>
        <translation>mehr Fragen</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>train only</source>
        <translation>nur trainieren</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>abspielen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Guided capture</source>
        <translation>Geführte Aufnahme</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Glove</source>
        <translation>Handschuh</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>retrain</source>
        <translation>trainieren</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <source>What the glove feels and thinks now. Choose a glove at the top; the virtual glove needs no hardware.</source>
        <translation>Was der Handschuh gerade fühlt und denkt. Wählen Sie oben einen Handschuh; der virtuelle Handschuh braucht keine Hardware.</translation>
    </message>
    <message>
        <source>Record begins a session. Guided capture asks for one pose after the other and labels them by itself.</source>
        <translation>„Aufnahme“ beginnt eine Sitzung. Die geführte Aufnahme fragt eine Haltung nach der anderen ab und labelt sie selbst.</translation>
    </message>
    <message>
        <source>The wheel scrolls the time, Ctrl and the wheel zoom it. A finger chip that is filled is flexed; a violet ring is doubt: the model is not sure of that finger.</source>
        <translation>Das Rad blättert durch die Zeit, Strg und Rad zoomen. Ein gefüllter Finger ist gebeugt; ein violetter Ring bedeutet Zweifel: Das Modell ist sich bei diesem Finger nicht sicher.</translation>
    </message>
    <message>
        <source>Here you say what the fingers did. The questions at the right are the moments from which the model learns most; keys 1 to 5 flex or extend a finger, Enter accepts.</source>
        <translation>Hier geben Sie an, was die Finger taten. Die Fragen rechts sind die Stellen, aus denen das Modell am meisten lernt; die Tasten 1 bis 5 beugen oder strecken einen Finger, die Eingabetaste nimmt an.</translation>
    </message>
    <message>
        <source>Solid blocks are your labels, hatched ones what the model believes. Drag over the lanes to label a range of your own.</source>
        <translation>Volle Blöcke sind Ihre Labels, schraffierte das, was das Modell annimmt. Ziehen Sie auf den Spuren, um einen eigenen Bereich zu labeln.</translation>
    </message>
    <message>
        <source>Coverage shows which combinations of fingers have labels in which orientations of the hand; empty places are worth recording.</source>
        <translation>Die Abdeckung zeigt, welche Fingerkombinationen in welchen Orientierungen der Hand Labels haben; leere Felder lohnen eine Aufnahme.</translation>
    </message>
    <message>
        <source>Whether a new model is better, and where. Accuracy is counted on a hold-out that took no part in the training, beside the majority: what always giving the commonest answer would reach.</source>
        <translation>Ob ein neues Modell besser ist, und wo. Die Genauigkeit gilt für ein Hold-out, das am Training nicht teilnahm, neben der Mehrheit: dem, was stets die häufigste Antwort erreichen würde.</translation>
    </message>
    <message>
        <source>Retrain and flash trains on all labels and puts the model on the glove for a trial. It stays when you confirm it on the Glove page.</source>
        <translation>„Trainieren, flashen“ trainiert mit allen Labels und bringt das Modell auf Probe auf den Handschuh. Es bleibt, wenn Sie es auf der Seite „Handschuh“ bestätigen.</translation>
    </message>
    <message>
        <source>What runs on the glove. A new model goes into the slot that does not run, and is on trial until you confirm it; without your answer the glove goes back by itself.</source>
        <translation>Was auf dem Handschuh läuft. Ein neues Modell kommt in den Slot, der nicht läuft, und ist auf Probe, bis Sie es bestätigen; ohne Ihre Antwort kehrt der Handschuh von selbst zurück.</translation>
    </message>
    <message>
        <source>A model on standby can be run again with one click. The comparison shows whether glove and studio give the same answers.</source>
        <translation>Ein Modell in Bereitschaft lässt sich mit einem Klick wieder ausführen. Der Vergleich zeigt, ob Handschuh und Studio dieselben Antworten geben.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>glove put on anew, or not</source>
        <translation>Handschuh neu angezogen oder nicht</translation>
    </message>
    <message>
        <source>1–4</source>
        <translation>1–4</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>ein oder aus</translation>
    </message>
    <message>
        <source>Each prediction goes to other programs at once. A state is a combination that has been steady for a while; keys and clicks follow states.</source>
        <translation>Jede Vorhersage geht sofort an andere Programme. Ein Zustand ist eine Kombination, die eine Weile ruhig war; Tasten und Klicks folgen Zuständen.</translation>
    </message>
    <message>
        <source>The project remembers what is on. Keyboard and mouse are never switched on by themselves, and their panic key switches them off.</source>
        <translation>Das Projekt merkt sich, was ein ist. Tastatur und Maus werden nie von selbst eingeschaltet, und ihre Nottaste schaltet sie aus.</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>A calibration&apos;s &quot;%1.%2&quot; is missing or no number; calibrate the glove again.</source>
        <translation>„%1.%2“ einer Kalibrierung fehlt oder ist keine Zahl; kalibrieren Sie den Handschuh neu.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its permissions.</source>
        <translation>%1 lässt sich nicht lesen (%2); prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>%1 holds no calibrations; remove it and calibrate the glove again.</source>
        <translation>%1 enthält keine Kalibrierungen; entfernen Sie die Datei und kalibrieren Sie den Handschuh neu.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Lodestone; update Lodestone to use it.</source>
        <translation>%1 stammt von einem neueren Lodestone; aktualisieren Sie Lodestone.</translation>
    </message>
    <message>
        <source>The glove has no serial number to keep its calibration under; give the board one.</source>
        <translation>Der Handschuh hat keine Seriennummer, unter der seine Kalibrierung stehen könnte; geben Sie der Platine eine.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); check the folder and the free space.</source>
        <translation>%1 lässt sich nicht schreiben (%2); prüfen Sie Ordner und freien Platz.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>The label from sample %1 to %2 does not fit session %3, which has %4 samples; choose a range inside it.</source>
        <translation>Das Label von Messwert %1 bis %2 passt nicht in Sitzung %3 mit %4 Messwerten; wählen Sie einen Bereich darin.</translation>
    </message>
    <message>
        <source>The project has no label %1; it may have been removed, list the labels again.</source>
        <translation>Das Projekt hat kein Label %1; vielleicht wurde es entfernt, listen Sie die Labels neu auf.</translation>
    </message>
    <message>
        <source>The image of %1 does not match its hash; quantise the model again.</source>
        <translation>Das Image von %1 passt nicht zu seinem Hash; quantisieren Sie das Modell neu.</translation>
    </message>
    <message>
        <source>is %1; it must be a number of seconds from %2 to %3.</source>
        <translation>ist %1; nötig ist eine Zahl von Sekunden von %2 bis %3.</translation>
    </message>
    <message>
        <source>is not a key of a plan here; allowed are %1.</source>
        <translation>ist hier kein Schlüssel eines Plans; erlaubt sind %1.</translation>
    </message>
    <message>
        <source>is %1; it must be a number of degrees from %2 to %3.</source>
        <translation>ist %1; nötig ist eine Gradzahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>is %1; it must be a number without a fraction from %2 to %3.</source>
        <translation>ist %1; nötig ist eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>is %1; it must be a text that is not empty.</source>
        <translation>ist %1; nötig ist ein Text, der nicht leer ist.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>is %1; it must be five letters, thumb first, each e (extended) or f (flexed), such as &quot;efeee&quot;.</source>
        <translation>ist %1; nötig sind fünf Buchstaben, Daumen zuerst, jeder e (gestreckt) oder f (gebeugt), etwa „efeee“.</translation>
    </message>
    <message>
        <source>is %1; allowed are %2.</source>
        <translation>ist %1; erlaubt sind %2.</translation>
    </message>
    <message>
        <source>is %1; it must be an object such as {&quot;combination&quot;: &quot;efeee&quot;, &quot;seconds&quot;: 8}.</source>
        <translation>ist %1; nötig ist ein Objekt wie {&quot;combination&quot;: &quot;efeee&quot;, &quot;seconds&quot;: 8}.</translation>
    </message>
    <message>
        <source>has neither a combination nor a title; give it a &quot;combination&quot; such as &quot;efeee&quot;, or a &quot;title&quot; to hold no combination.</source>
        <translation>hat weder Kombination noch Titel; geben Sie „combination“ an, etwa „efeee“, oder „title“, um keine Kombination zu halten.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>is not JSON: %1. Correct the file there.</source>
        <translation>ist kein JSON: %1. Berichtigen Sie die Datei dort.</translation>
    </message>
    <message>
        <source>holds a list; a plan is one object { &quot;name&quot;: …, &quot;poses&quot;: [ … ] }.</source>
        <translation>enthält eine Liste; ein Plan ist ein Objekt { &quot;name&quot;: …, &quot;poses&quot;: [ … ] }.</translation>
    </message>
    <message>
        <source>is missing; give the plan the name a person sees.</source>
        <translation>fehlt; geben Sie dem Plan den Namen, den man sieht.</translation>
    </message>
    <message>
        <source>is &quot;%1&quot;; allowed are as-written, shuffled.</source>
        <translation>ist „%1“; erlaubt sind as-written, shuffled.</translation>
    </message>
    <message>
        <source>is %1; it must be a list with at least one pose.</source>
        <translation>ist %1; nötig ist eine Liste mit mindestens einer Haltung.</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>eine leere Liste</translation>
    </message>
    <message>
        <source>come to %1 steps with all repetitions; at most %2 are allowed.</source>
        <translation>ergeben mit allen Wiederholungen %1 Schritte; höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>cannot be read (%1); check the path and its permissions.</source>
        <translation>lässt sich nicht lesen (%1); prüfen Sie Pfad und Rechte.</translation>
    </message>
    <message>
        <source>is larger than 1 MB, so it is no capture plan; choose another file.</source>
        <translation>ist größer als 1 MB, also kein Aufnahmeplan; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>No project file was named; give it a name ending in .lodestone.</source>
        <translation>Es wurde keine Projektdatei genannt; geben Sie ihr einen Namen mit der Endung .lodestone.</translation>
    </message>
    <message>
        <source>The project has no session %1; it may have been removed, list the sessions again.</source>
        <translation>Das Projekt hat keine Sitzung %1; vielleicht wurde sie entfernt, listen Sie die Sitzungen neu auf.</translation>
    </message>
    <message>
        <source>Session %1 would hold more than two thousand million samples; begin a new one.</source>
        <translation>Sitzung %1 hätte mehr als zwei Milliarden Messwerte; beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>Session %1 is finished and takes no more samples; begin a new one.</source>
        <translation>Sitzung %1 ist abgeschlossen und nimmt keine Messwerte mehr an; beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>The session %1 has no samples, so it was not added; check its file.</source>
        <translation>Die Sitzung %1 hat keine Messwerte und wurde nicht aufgenommen; prüfen Sie ihre Datei.</translation>
    </message>
    <message>
        <source>%1 is a folder; name a project file in it.</source>
        <translation>%1 ist ein Ordner; nennen Sie eine Projektdatei darin.</translation>
    </message>
    <message>
        <source>There is no project at %1; check the name, or create one first.</source>
        <translation>Unter %1 gibt es kein Projekt; prüfen Sie den Namen oder legen Sie zuerst eines an.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist; create it or choose another place for the project.</source>
        <translation>Den Ordner %1 gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen Ort für das Projekt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to; choose a folder of your own for the project.</source>
        <translation>In den Ordner %1 lässt sich nicht schreiben; wählen Sie einen eigenen Ordner für das Projekt.</translation>
    </message>
    <message>
        <source>%1 may not be read by this user; ask its owner for access.</source>
        <translation>Dieses Konto darf %1 nicht lesen; bitten Sie den Eigentümer um Zugriff.</translation>
    </message>
    <message>
        <source>%1 cannot be written to; copy it to a folder of your own, or open it for reading only.</source>
        <translation>%1 lässt sich nicht ändern; kopieren Sie es in einen eigenen Ordner oder öffnen Sie es nur zum Lesen.</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing; install the package libqt6sql6-sqlite.</source>
        <translation>Qts SQLite-Treiber fehlt; installieren Sie das Paket libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>%1 is not a Lodestone project; choose a .lodestone file, or a new name to create one.</source>
        <translation>%1 ist kein Lodestone-Projekt; wählen Sie eine .lodestone-Datei oder einen neuen Namen, um eines anzulegen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Lodestone (project format %2, this one reads up to %3); update Lodestone to open it.</source>
        <translation>%1 stammt von einem neueren Lodestone (Projektformat %2, dieses liest bis %3); aktualisieren Sie Lodestone, um es zu öffnen.</translation>
    </message>
    <message>
        <source>Another program has been writing to %1 for more than %2 s; close it and try again.</source>
        <translation>Ein anderes Programm schreibt seit mehr als %2 s in %1; schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 is open for reading only; open it for writing, or copy it to a folder of your own.</source>
        <translation>%1 ist nur zum Lesen geöffnet; öffnen Sie es zum Schreiben oder kopieren Sie es in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The disk refused to read or write %1 (%2); check the disk and its cable, then try again.</source>
        <translation>Der Datenträger hat das Lesen oder Schreiben von %1 verweigert (%2); prüfen Sie ihn und sein Kabel und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full, so %1 was not changed; free some space and try again.</source>
        <translation>Der Datenträger ist voll, %1 wurde nicht geändert; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be opened or created; check that the folder exists and can be written to.</source>
        <translation>%1 lässt sich weder öffnen noch anlegen; prüfen Sie, ob es den Ordner gibt und er beschreibbar ist.</translation>
    </message>
    <message>
        <source>The project %1 refused a change (%2); nothing was changed, please report this.</source>
        <translation>Das Projekt %1 hat eine Änderung abgelehnt (%2); nichts wurde geändert, bitte melden Sie das.</translation>
    </message>
    <message>
        <source>; restore a backup or remove the session.</source>
        <translation>; spielen Sie eine Sicherung ein oder entfernen Sie die Sitzung.</translation>
    </message>
    <message>
        <source>Session %1: samples %2 to %3 are missing</source>
        <translation>Sitzung %1: Die Messwerte %2 bis %3 fehlen</translation>
    </message>
    <message>
        <source>Session %1: the block at sample %2 has the wrong size</source>
        <translation>Sitzung %1: Der Block bei Messwert %2 hat die falsche Größe</translation>
    </message>
    <message>
        <source>Session %1: the block at sample %2 has changed since it was written</source>
        <translation>Sitzung %1: Der Block bei Messwert %2 hat sich seit dem Schreiben geändert</translation>
    </message>
    <message>
        <source>Session %1: the block at sample %2 holds values that are not finite</source>
        <translation>Sitzung %1: Der Block bei Messwert %2 enthält Werte, die nicht endlich sind</translation>
    </message>
    <message>
        <source>Session %1: it should have %2 samples but has %3</source>
        <translation>Sitzung %1: Sie sollte %2 Messwerte haben, hat aber %3</translation>
    </message>
    <message>
        <source>Label %1 reaches past the end of session %2; change or remove it.</source>
        <translation>Label %1 reicht über das Ende von Sitzung %2 hinaus; ändern oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>The image of %1 does not match its hash; quantise the model again before flashing it.</source>
        <translation>Das Image von %1 passt nicht zu seinem Hash; quantisieren Sie das Modell neu, bevor Sie es übertragen.</translation>
    </message>
    <message>
        <source>The file&apos;s structure is damaged (%1); restore a backup.</source>
        <translation>Der Aufbau der Datei ist beschädigt (%1); spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>A row of the table %1 belongs to no session; restore a backup.</source>
        <translation>Eine Zeile der Tabelle %1 gehört zu keiner Sitzung; spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>%1 is there already; choose a new name.</source>
        <translation>%1 gibt es schon; bitte einen neuen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another place.</source>
        <translation>%1 kann nicht geschrieben werden; bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to; choose a folder of your own for calibrations.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden; wählen Sie für Kalibrierungen einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Label %1 is damaged; remove it, and set it again.</source>
        <translation>Label %1 ist beschädigt; entfernen Sie es und setzen Sie es neu.</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>%1 (from sample %2)</source>
        <translation>%1 (ab Messwert %2)</translation>
    </message>
    <message>
        <source>Session %1 (%2) is damaged in the middle and became %3 sessions.</source>
        <translation>Sitzung %1 (%2) ist in der Mitte beschädigt und wurde zu %3 Sitzungen.</translation>
    </message>
    <message>
        <source>Session %1 (%2) should have %3 samples; %4 could be read.</source>
        <translation>Sitzung %1 (%2) sollte %3 Messwerte haben; %4 waren lesbar.</translation>
    </message>
    <message>
        <source>Session %1: %2 labels are damaged or lie where nothing could be read.</source>
        <translation>Sitzung %1: %2 Labels sind beschädigt oder liegen, wo nichts lesbar war.</translation>
    </message>
    <message>
        <source>The image of %1 is damaged; quantise the model again.</source>
        <translation>Das Abbild von %1 ist beschädigt; quantisieren Sie das Modell neu.</translation>
    </message>
    <message>
        <source>Model %1 could not be read.</source>
        <translation>Modell %1 war nicht lesbar.</translation>
    </message>
    <message>
        <source>it should have %1 samples and has %2</source>
        <translation>sie sollte %1 Messwerte haben und hat %2</translation>
    </message>
    <message>
        <source>the time of sample %1 cannot be right (%2 s)</source>
        <translation>die Zeit von Messwert %1 kann nicht stimmen (%2 s)</translation>
    </message>
    <message>
        <source>A sample&apos;s time cannot be right (%1 s, in a session that begins at %2 s), so it was not stored; begin a new session.</source>
        <translation>Die Zeit eines Messwerts kann nicht stimmen (%1 s, in einer Sitzung, die bei %2 s beginnt), deshalb wurde er nicht gespeichert; beginnen Sie eine neue Sitzung.</translation>
    </message>
    <message>
        <source>the samples after %1 are missing or cannot be read</source>
        <translation>die Messwerte nach %1 fehlen oder sind nicht lesbar</translation>
    </message>
    <message>
        <source>its time does not advance</source>
        <translation>ihre Zeit geht nicht voran</translation>
    </message>
    <message>
        <source>%1 is empty, though %2 sessions were saved in it. Restore a backup from %3, or remove the file to begin anew.</source>
        <translation>%1 ist leer, obwohl %2 Sitzungen darin gespeichert waren. Stellen Sie eine Sicherung aus %3 wieder her, oder entfernen Sie die Datei, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2); restore a backup, or save what is readable with lodestone-cli recover.</source>
        <translation>%1 ist beschädigt (%2); stellen Sie eine Sicherung wieder her, oder retten Sie das Lesbare mit lodestone-cli recover.</translation>
    </message>
    <message>
        <source>Session %1: the block at sample %2 holds times that cannot be right</source>
        <translation>Sitzung %1: der Block bei Messwert %2 enthält Zeiten, die nicht stimmen können</translation>
    </message>
    <message>
        <source>Session %1: its time does not advance</source>
        <translation>Sitzung %1: ihre Zeit geht nicht voran</translation>
    </message>
    <message>
        <source>Label %1 of session %2 holds an unknown combination; remove it (lodestone-cli label --remove) and set it again.</source>
        <translation>Label %1 der Sitzung %2 enthält eine unbekannte Kombination; entfernen Sie es (lodestone-cli label --remove) und setzen Sie es neu.</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>its list of channels cannot be read</source>
        <translation>ihre Kanalliste ist nicht lesbar</translation>
    </message>
    <message>
        <source>Session %1 has %2 channels, and these samples have others; begin a new one for another board.</source>
        <translation>Sitzung %1 hat %2 Kanäle, und diese Messwerte haben andere; beginnen Sie für eine andere Platine eine neue.</translation>
    </message>
    <message>
        <source>A session has 1 to %1 channels, and this one would have %2.</source>
        <translation>Eine Sitzung hat 1 bis %1 Kanäle, diese hätte %2.</translation>
    </message>
    <message>
        <source>%1 is of an older format, and the copy that is kept of it cannot be made (%2) Make room, or open the project for reading only.</source>
        <translation>%1 hat ein älteres Format, und die Kopie, die davon behalten wird, lässt sich nicht anlegen (%2) Schaffen Sie Platz, oder öffnen Sie das Projekt nur zum Lesen.</translation>
    </message>
    <message>
        <source>There is no room for a backup of %1 (a tenth of the disk is left free); free some space.</source>
        <translation>Für eine Sicherung von %1 ist kein Platz (ein Zehntel des Datenträgers bleibt frei); schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to, so no backup was made; check its place.</source>
        <translation>In den Ordner %1 lässt sich nicht schreiben, daher entstand keine Sicherung; prüfen Sie seinen Ort.</translation>
    </message>
    <message>
        <source>The project has no model %1; it may have been removed, list the models again.</source>
        <translation>Das Projekt hat kein Modell %1; vielleicht wurde es entfernt, listen Sie die Modelle neu auf.</translation>
    </message>
    <message>
        <source>A model needs a name; type one.</source>
        <translation>Ein Modell braucht einen Namen; geben Sie einen ein.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its name and its permissions.</source>
        <translation>%1 lässt sich nicht lesen (%2); prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>The time of a picture cannot be right (%1 s), so it was not stored.</source>
        <translation>Die Zeit eines Bildes kann nicht stimmen (%1 s), deshalb wurde es nicht gespeichert.</translation>
    </message>
    <message>
        <source>A picture has %1 bytes, and at most %2 are stored; make it smaller.</source>
        <translation>Ein Bild hat %1 Bytes, gespeichert werden höchstens %2; machen Sie es kleiner.</translation>
    </message>
    <message>
        <source>is %1; allowed are true and false.</source>
        <translation>ist %1; erlaubt sind true und false.</translation>
    </message>
    <message>
        <source>The last %1 changes that were saved in %2 are not there any more (sessions: %3, samples: %4, labels: %5, models: %6, pictures: %7). Its -wal file was lost or cut, or an older copy took its place; look into the backups in %8 before you go on.</source>
        <translation>Die letzten %1 in %2 gespeicherten Änderungen sind nicht mehr da (Sitzungen: %3, Messwerte: %4, Labels: %5, Modelle: %6, Bilder: %7). Die zugehörige -wal-Datei ging verloren oder wurde gekürzt, oder eine ältere Kopie trat an ihre Stelle; sehen Sie die Sicherungen in %8 durch, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>What is free in the file is not known any more, so labels and sessions that were removed may be back.</source>
        <translation>Was in der Datei frei ist, ist nicht mehr bekannt; entfernte Labels und Sitzungen sind daher vielleicht wieder da.</translation>
    </message>
    <message>
        <source>The last %1 changes were not in the file any more (sessions: %2, samples: %3, labels: %4, models: %5, pictures: %6).</source>
        <translation>Die letzten %1 Änderungen standen nicht mehr in der Datei (Sitzungen: %2, Messwerte: %3, Labels: %4, Modelle: %5, Bilder: %6).</translation>
    </message>
    <message>
        <source>Session %1: %2 of %3 pictures are damaged, or nothing else of it could be read.</source>
        <translation>Sitzung %1: %2 von %3 Bildern sind beschädigt, oder sonst war nichts davon lesbar.</translation>
    </message>
    <message>
        <source>Nothing in %1 could be read, so nothing was saved. %2</source>
        <translation>In %1 war nichts lesbar, daher wurde nichts gerettet. %2</translation>
    </message>
    <message>
        <source>%1 cannot be restored from itself; name one of its backups.</source>
        <translation>%1 lässt sich nicht aus sich selbst wiederherstellen; nennen Sie eine seiner Sicherungen.</translation>
    </message>
    <message>
        <source>%1 is no file; name the project that is to be restored.</source>
        <translation>%1 ist keine Datei; nennen Sie das Projekt, das wiederhergestellt werden soll.</translation>
    </message>
    <message>
        <source>%1 is open in another program (process %2); close it there first.</source>
        <translation>%1 ist in einem anderen Programm geöffnet (Prozess %2); schließen Sie es dort zuerst.</translation>
    </message>
    <message>
        <source>%1 cannot be set aside; check that its folder can be written to.</source>
        <translation>%1 lässt sich nicht beiseitelegen; prüfen Sie, ob der Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>Session %1 (%2) is being recorded; end the recording first.</source>
        <translation>Sitzung %1 (%2) wird gerade aufgenommen; beenden Sie zuerst die Aufnahme.</translation>
    </message>
    <message>
        <source>There is no removed session %1 that could come back; its time may be over.</source>
        <translation>Es gibt keine entfernte Sitzung %1, die zurückkommen könnte; ihre Zeit ist vielleicht abgelaufen.</translation>
    </message>
    <message>
        <source>A session needs a name; type one.</source>
        <translation>Eine Sitzung braucht einen Namen; geben Sie einen ein.</translation>
    </message>
    <message>
        <source>A sitting is numbered from 1 on; 0 says that it is not known.</source>
        <translation>Tragephasen werden ab 1 gezählt; 0 heißt, dass sie nicht bekannt ist.</translation>
    </message>
    <message>
        <source>%1 is no regular file, so no project is opened there; remove it or choose another name.</source>
        <translation>%1 ist keine gewöhnliche Datei, daher wird dort kein Projekt geöffnet; entfernen Sie sie oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 holds SQL that runs by itself, which no Lodestone puts there. Open it for reading only, or save its data into a new project with `lodestone-cli recover`.</source>
        <translation>%1 enthält SQL, das von selbst läuft und das kein Lodestone hineinschreibt. Öffnen Sie es nur zum Lesen, oder retten Sie seine Daten mit `lodestone-cli recover` in ein neues Projekt.</translation>
    </message>
    <message>
        <source>After its last change the project held %1 sessions, %2 samples, %3 labels, %4 models and %5 pictures; now there are %6, %7, %8, %9 and %10. Restore a backup.</source>
        <translation>Nach der letzten Änderung enthielt das Projekt %1 Sitzungen, %2 Messwerte, %3 Labels, %4 Modelle und %5 Bilder; jetzt sind es %6, %7, %8, %9 und %10. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Session %1: the picture at %2 s has changed since it was written; remove its pictures.</source>
        <translation>Sitzung %1: Das Bild bei %2 s hat sich seit dem Schreiben verändert; entfernen Sie ihre Bilder.</translation>
    </message>
    <message>
        <source>Session %1: its labels or pictures are not as many as were counted; restore a backup, or save what is readable with lodestone-cli recover.</source>
        <translation>Sitzung %1: Ihre Labels oder Bilder sind nicht so viele, wie gezählt wurden; stellen Sie eine Sicherung wieder her, oder retten Sie das Lesbare mit lodestone-cli recover.</translation>
    </message>
    <message>
        <source>%1 is no regular file, so nothing can be saved of it.</source>
        <translation>%1 ist keine gewöhnliche Datei, daher lässt sich daraus nichts retten.</translation>
    </message>
    <message>
        <source>The name of session %1 and what was noted of it are lost.</source>
        <translation>Der Name der Sitzung %1 und die Notiz dazu sind verloren.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>thumb</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Zeigefinger</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>Mittelfinger</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>Ringfinger</translation>
    </message>
    <message>
        <source>pinky</source>
        <translation>kleiner Finger</translation>
    </message>
    <message>
        <source>open hand</source>
        <translation>offene Hand</translation>
    </message>
    <message>
        <source>%1 flexed</source>
        <translation>%1 gebeugt</translation>
    </message>
    <message>
        <source>%1 and %2 flexed</source>
        <translation>%1 und %2 gebeugt</translation>
    </message>
    <message>
        <source>%1, %2 and %3 flexed</source>
        <translation>%1, %2 und %3 gebeugt</translation>
    </message>
    <message>
        <source>all but the %1 flexed</source>
        <translation>alle gebeugt außer %1</translation>
    </message>
    <message>
        <source>fist</source>
        <translation>Faust</translation>
    </message>
    <message>
        <source>maybe %1</source>
        <translation>vielleicht %1</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>wohl %1</translation>
    </message>
    <message>
        <source>hand level</source>
        <translation>Hand waagerecht</translation>
    </message>
    <message>
        <source>hand pitched down %1°</source>
        <translation>Hand %1° gesenkt</translation>
    </message>
    <message>
        <source>hand pitched up %1°</source>
        <translation>Hand %1° gehoben</translation>
    </message>
    <message>
        <source>palm up</source>
        <translation>Handfläche oben</translation>
    </message>
    <message>
        <source>rolled left %1°</source>
        <translation>%1° nach links gerollt</translation>
    </message>
    <message>
        <source>rolled right %1°</source>
        <translation>%1° nach rechts gerollt</translation>
    </message>
    <message>
        <source>The model wavers about the %1 finger</source>
        <translation>Das Modell zweifelt an einem Finger (%1)</translation>
    </message>
    <message>
        <source>The model wavers about the %1 and %2</source>
        <translation>Das Modell zweifelt an zwei Fingern (%1, %2)</translation>
    </message>
    <message numerus="yes">
        <source>The model wavers about %n finger(s)</source>
        <translation>
            <numerusform>Das Modell zweifelt an %n Finger</numerusform>
            <numerusform>Das Modell zweifelt an %n Fingern</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlike anything labelled</source>
        <translation>Noch nichts Ähnliches gelabelt</translation>
    </message>
    <message>
        <source>Typical of %1 s nobody labelled</source>
        <translation>Typisch für %1 s ohne Label</translation>
    </message>
    <message>
        <source>hand held flat</source>
        <translation>Hand flach</translation>
    </message>
    <message>
        <source>hand pitched up</source>
        <translation>Hand gehoben</translation>
    </message>
    <message>
        <source>hand pitched down</source>
        <translation>Hand gesenkt</translation>
    </message>
    <message>
        <source>hand rolled left</source>
        <translation>Hand links gerollt</translation>
    </message>
    <message>
        <source>hand rolled right</source>
        <translation>Hand rechts gerollt</translation>
    </message>
    <message>
        <source>V4 trained twice: answers carried over to their still pose, then the windows it is sure of, balanced</source>
        <translation>V4, zweimal trainiert: Antworten gelten für die ganze ruhige Haltung, dann kommen die sicheren Fenster hinzu, ausgewogen</translation>
    </message>
    <message>
        <source>V4-Regularized with gravity as context: learned without labels, gated into the features, cached for the glove</source>
        <translation>V4-Regularized mit der Schwerkraft als Kontext: ohne Labels gelernt, auf die Merkmale geschaltet, für den Handschuh zwischengespeichert</translation>
    </message>
    <message>
        <source>V4-Regularized whose dropout takes whole feature dimensions, three in ten by chance, after pool and LSTM</source>
        <translation>V4-Regularized, dessen Dropout ganze Merkmalsdimensionen nimmt, drei von zehn zufällig, nach Pooling und LSTM</translation>
    </message>
    <message>
        <source>V4-Regularized whose dropout takes one run of neighbouring feature dimensions, three in ten, after pool and LSTM</source>
        <translation>V4-Regularized, dessen Dropout benachbarte Merkmalsdimensionen am Stück nimmt, drei von zehn, nach Pooling und LSTM</translation>
    </message>
    <message>
        <source>Five of V4-Regularized from different starts, averaged by confidence; the glove&apos;s network learns their answers</source>
        <translation>Fünfmal V4-Regularized mit verschiedenen Anfängen, nach Konfidenz gemittelt; das Netz des Handschuhs lernt ihre Antworten</translation>
    </message>
    <message>
        <source>Five dipoles fitted to the labels alone; the glove&apos;s network is distilled from the hand</source>
        <translation>Fünf Dipole, allein an die Labels angepasst; das Netz des Handschuhs wird aus der Hand destilliert</translation>
    </message>
    <message>
        <source>V4-Regularized whose first and last weights are made by a hypernetwork from embeddings of axes and fingers</source>
        <translation>V4-Regularized, dessen erste und letzte Gewichte ein Hypernetz aus Einbettungen der Achsen und Finger erzeugt</translation>
    </message>
    <message>
        <source>V4-Regularized whose label smoothing is learned for each finger on labels kept back</source>
        <translation>V4-Regularized, dessen Label-Glättung je Finger an zurückgehaltenen Labels gelernt wird</translation>
    </message>
    <message>
        <source>Three nearest labelled windows; the glove&apos;s network is distilled from them</source>
        <translation>Die drei nächsten gelabelten Fenster; aus ihnen wird das Netz des Handschuhs destilliert</translation>
    </message>
    <message>
        <source>The body of V4 trained by NAdamW, its figures chosen from a list of four on labels kept back</source>
        <translation>Der Aufbau von V4, mit NAdamW trainiert; dessen Werte aus einer Liste von vier an zurückgehaltenen Labels gewählt</translation>
    </message>
    <message>
        <source>V4-Regularized that first learns to fill in hidden axes and time steps of unlabelled and simulated windows</source>
        <translation>V4-Regularized, das zuerst lernt, verdeckte Achsen und Zeitschritte ungelabelter und simulierter Fenster zu ergänzen</translation>
    </message>
    <message>
        <source>Baseline: the body of V4 with dropout 0.3 and neither L2 nor label smoothing, half synthetic windows</source>
        <translation>Vergleichsmaß: der Aufbau von V4 mit Dropout 0,3, ohne L2 und Label-Glättung, zur Hälfte synthetische Fenster</translation>
    </message>
    <message>
        <source>Conv 32, LSTM 32, dense 32; dropout 0.4/0.5/0.4, L2 0.01, label smoothing 0.1, half synthetic windows</source>
        <translation>Conv 32, LSTM 32, Dense 32; Dropout 0,4/0,5/0,4, L2 0,01, Label-Glättung 0,1, zur Hälfte synthetische Fenster</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>eigenes Verfahren</translation>
    </message>
    <message>
        <source>Would teach much</source>
        <translation>Lehrreich</translation>
    </message>
    <message>
        <source>Typical of much that nobody labelled</source>
        <translation>Typisch für vieles ohne Label</translation>
    </message>
    <message>
        <source>Chosen at random</source>
        <translation>Zufällig gewählt</translation>
    </message>
    <message>
        <source>The model is unsure</source>
        <translation>Das Modell ist unsicher</translation>
    </message>
    <message>
        <source>The model wavers between two combinations</source>
        <translation>Das Modell schwankt zwischen zwei Kombinationen</translation>
    </message>
    <message>
        <source>The model contradicts itself</source>
        <translation>Das Modell widerspricht sich</translation>
    </message>
    <message>
        <source>The model&apos;s parts disagree</source>
        <translation>Die Teile des Modells sind uneins</translation>
    </message>
    <message>
        <source>The model would learn much</source>
        <translation>Lehrreich für das Modell</translation>
    </message>
    <message>
        <source>The models disagree</source>
        <translation>Die Modelle sind uneins</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no moment left to label here; record more.</source>
        <translation>Hier gibt es keine Stelle mehr zu labeln; nehmen Sie mehr auf.</translation>
    </message>
    <message>
        <source>Little is left to learn here: ten more labels would gain less than half a point.</source>
        <translation>Hier ist kaum noch etwas zu lernen: zehn weitere Labels brächten weniger als einen halben Prozentpunkt.</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>Record more: %1</source>
        <translation>Mehr aufnehmen: %1</translation>
    </message>
    <message>
        <source>No labelled window is held out that neither model has learnt from: they cannot be compared; took the new one.</source>
        <translation>Kein gelabeltes Fenster ist zurückgehalten, aus dem nicht eines der Modelle gelernt hat: sie lassen sich nicht vergleichen; das neue wurde übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: took the new one.</source>
        <translation>
            <numerusform>Das neue Modell liegt bei %1 % der Finger in %n zurückgehaltenen Fenster richtig, das alte bei %2 %: das neue wurde übernommen.</numerusform>
            <numerusform>Das neue Modell liegt bei %1 % der Finger in %n zurückgehaltenen Fenstern richtig, das alte bei %2 %: das neue wurde übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: kept the old one. Label more moments like those it gets wrong, or flash the new one all the same.</source>
        <translation>
            <numerusform>Das neue Modell liegt bei %1 % der Finger in %n zurückgehaltenen Fenster richtig, das alte bei %2 %: das alte bleibt. Labeln Sie mehr Stellen wie die, bei denen das neue irrt, oder flashen Sie es trotzdem.</numerusform>
            <numerusform>Das neue Modell liegt bei %1 % der Finger in %n zurückgehaltenen Fenstern richtig, das alte bei %2 %: das alte bleibt. Labeln Sie mehr Stellen wie die, bei denen das neue irrt, oder flashen Sie es trotzdem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: too few poses to tell; took the new one.</source>
        <translation>
            <numerusform>Das neue Modell liegt bei %1 % der Finger in %n zurückgehaltenen Fenster richtig, das alte bei %2 %: zu wenige Haltungen für ein Urteil; das neue wurde übernommen.</numerusform>
            <numerusform>Das neue Modell liegt bei %1 % der Finger in %n zurückgehaltenen Fenstern richtig, das alte bei %2 %: zu wenige Haltungen für ein Urteil; das neue wurde übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: no more than chance; took the new one.</source>
        <translation>
            <numerusform>Das neue Modell liegt bei %1 % der Finger in %n zurückgehaltenen Fenster richtig, das alte bei %2 %: nicht mehr als Zufall; das neue wurde übernommen.</numerusform>
            <numerusform>Das neue Modell liegt bei %1 % der Finger in %n zurückgehaltenen Fenstern richtig, das alte bei %2 %: nicht mehr als Zufall; das neue wurde übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The engine %1 could not be started (%2); install the package lodestone-engine. While ./run is still building it, try again in a few minutes.</source>
        <translation>Die Engine %1 ließ sich nicht starten (%2); installieren Sie das Paket lodestone-engine. Solange ./run sie noch baut, versuchen Sie es in einigen Minuten wieder.</translation>
    </message>
    <message>
        <source>The engine %1 speaks job protocol %2, this program speaks %3; install both from one version.</source>
        <translation>Die Engine %1 spricht das Auftragsprotokoll %2, dieses Programm %3; installieren Sie beide aus einer Version.</translation>
    </message>
    <message>
        <source>The engine does not start, %2 times in a row; run %1 in a terminal to see why.</source>
        <translation>Die Engine startet nicht, %2-mal nacheinander; starten Sie %1 in einem Terminal, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>The learning engine was killed or crashed (signal %1). It was started again; start the job once more.</source>
        <translation>Die Lern-Engine wurde beendet oder ist abgestürzt (Signal %1). Sie läuft wieder; starten Sie den Auftrag noch einmal.</translation>
    </message>
    <message>
        <source>The learning engine ended by itself (code %1). It was started again; start the job once more.</source>
        <translation>Die Lern-Engine hat sich selbst beendet (Code %1). Sie läuft wieder; starten Sie den Auftrag noch einmal.</translation>
    </message>
    <message>
        <source>The engine could not finish the job: %1</source>
        <translation>Die Engine konnte den Auftrag nicht beenden: %1</translation>
    </message>
    <message>
        <source>The engine ran out of memory; close other programs or use shorter sessions.</source>
        <translation>Der Engine fehlt Speicher; schließen Sie andere Programme oder nehmen Sie kürzere Sitzungen.</translation>
    </message>
    <message>
        <source>This engine knows no job &quot;%1&quot;; use the engine that came with this program.</source>
        <translation>Diese Engine kennt keinen Auftrag „%1“; verwenden Sie die Engine, die zu diesem Programm gehört.</translation>
    </message>
    <message>
        <source>A ping cannot last %1 ms; give milliseconds of 0 or more.</source>
        <translation>Ein Ping kann nicht %1 ms dauern; geben Sie 0 oder mehr Millisekunden an.</translation>
    </message>
    <message>
        <source>Stopped on request; the project is as it was.</source>
        <translation>Auf Wunsch angehalten; das Projekt ist, wie es war.</translation>
    </message>
    <message>
        <source>No project was named; choose a project file.</source>
        <translation>Es wurde kein Projekt genannt; wählen Sie eine Projektdatei.</translation>
    </message>
    <message>
        <source>There is no project at %1; choose an existing file or record a session first.</source>
        <translation>Unter %1 ist kein Projekt; wählen Sie eine vorhandene Datei oder nehmen Sie zuerst eine Sitzung auf.</translation>
    </message>
    <message>
        <source>The engine cannot read the project: %1</source>
        <translation>Die Engine kann das Projekt nicht lesen: %1</translation>
    </message>
    <message>
        <source>No session was named to look for moments in; choose a session.</source>
        <translation>Es wurde keine Sitzung genannt, in der gesucht werden soll; wählen Sie eine Sitzung.</translation>
    </message>
    <message>
        <source>This project has no session %1; list its sessions and choose one of them.</source>
        <translation>Dieses Projekt hat keine Sitzung %1; sehen Sie seine Sitzungen an und wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>Session %1 is shorter than one window of %2 samples; record a longer one.</source>
        <translation>Sitzung %1 ist kürzer als ein Fenster von %2 Messwerten; nehmen Sie eine längere auf.</translation>
    </message>
    <message>
        <source>This project has no labels yet; label a few moments first.</source>
        <translation>Dieses Projekt hat noch keine Labels; labeln Sie zuerst einige Stellen.</translation>
    </message>
    <message>
        <source>No labelled moment is %1 samples long; label longer stretches with all five fingers.</source>
        <translation>Keine gelabelte Stelle ist %1 Messwerte lang; labeln Sie längere Abschnitte mit allen fünf Fingern.</translation>
    </message>
    <message>
        <source>The labels kept with this model are damaged; train with today&apos;s labels instead.</source>
        <translation>Die mit diesem Modell behaltenen Labels sind beschädigt; trainieren Sie mit den heutigen Labels.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its name and its permissions.</source>
        <translation>%1 lässt sich nicht lesen (%2); prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>%1 is no session that can be read: %2</source>
        <translation>%1 ist keine lesbare Sitzung: %2</translation>
    </message>
    <message>
        <source>There is no split &quot;%1&quot;; use orientation, session or random.</source>
        <translation>Eine Aufteilung „%1“ gibt es nicht; möglich sind orientation, session und random.</translation>
    </message>
    <message>
        <source>There is no recipe &quot;%1&quot;; use one of: %2.</source>
        <translation>Ein Rezept „%1“ gibt es nicht; möglich sind: %2.</translation>
    </message>
    <message>
        <source>There is no acquisition function &quot;%1&quot;; use one of: %2.</source>
        <translation>Eine Auswahlfunktion „%1“ gibt es nicht; möglich sind: %2.</translation>
    </message>
    <message>
        <source>Training for %1 epochs is out of range; use 1 to 10,000.</source>
        <translation>Ein Training über %1 Epochen geht nicht; möglich sind 1 bis 10.000.</translation>
    </message>
    <message>
        <source>A budget of %1 moments is out of range; ask for 1 to 1,000.</source>
        <translation>%1 Stellen auf einmal gehen nicht; möglich sind 1 bis 1.000.</translation>
    </message>
    <message>
        <source>A budget of %1 labels is out of range; use 0 to 100,000.</source>
        <translation>%1 Labels gehen nicht; möglich sind 0 bis 100.000.</translation>
    </message>
    <message>
        <source>A label covers a moment or a window, not a &quot;%1&quot;; use one of the two.</source>
        <translation>Ein Label gilt für eine Stelle (moment) oder ein Fenster (window), nicht für „%1“; nehmen Sie eines der beiden.</translation>
    </message>
    <message>
        <source>Pruning %1 of the units is out of range; use a number between 0 and 1.</source>
        <translation>Ein Anteil von %1 der Einheiten lässt sich nicht entfernen; geben Sie eine Zahl zwischen 0 und 1 an.</translation>
    </message>
    <message>
        <source>A split by session needs two labelled sessions and there is one; label another recording or use the split by orientation.</source>
        <translation>Eine Aufteilung nach Sitzungen braucht zwei gelabelte Sitzungen, es gibt eine; labeln Sie eine weitere Aufnahme oder teilen Sie nach Orientierung.</translation>
    </message>
    <message>
        <source>Leaving one session out needs two labelled sessions, and there are %1; label another recording.</source>
        <translation>Eine Sitzung auszulassen braucht zwei gelabelte Sitzungen, es gibt %1; labeln Sie eine weitere Aufnahme.</translation>
    </message>
    <message>
        <source>No labelled window is left to test on; label moments with the hand pointing down, or name a session to test on.</source>
        <translation>Zum Prüfen bleibt kein gelabeltes Fenster; labeln Sie Stellen mit gesenkter Hand oder nennen Sie eine Sitzung zum Prüfen.</translation>
    </message>
    <message>
        <source>This project has no model yet; train one first.</source>
        <translation>Dieses Projekt hat noch kein Modell; trainieren Sie zuerst eines.</translation>
    </message>
    <message>
        <source>This project has no model %1; choose one of its models or train a new one.</source>
        <translation>Dieses Projekt hat kein Modell %1; wählen Sie eines seiner Modelle oder trainieren Sie ein neues.</translation>
    </message>
    <message>
        <source>The model&apos;s weights are damaged or from another version; train it again.</source>
        <translation>Die Gewichte des Modells sind beschädigt oder aus einer anderen Version; trainieren Sie es neu.</translation>
    </message>
    <message>
        <source>The model reads %1 channels, the sensor has 3; train it again.</source>
        <translation>Das Modell liest %1 Kanäle, der Sensor hat 3; trainieren Sie es neu.</translation>
    </message>
    <message>
        <source>%1 asks a model, and this project has none yet; train one, or use lodestone or random.</source>
        <translation>%1 fragt ein Modell, und dieses Projekt hat noch keines; trainieren Sie eines oder nehmen Sie lodestone oder random.</translation>
    </message>
    <message>
        <source>%1 asks several models, and this project does not have two yet; train one, or use lodestone or random.</source>
        <translation>%1 fragt mehrere Modelle, und dieses Projekt hat noch keine zwei; trainieren Sie eines oder nehmen Sie lodestone oder random.</translation>
    </message>
    <message>
        <source>A comparison needs two different models; choose two.</source>
        <translation>Ein Vergleich braucht zwei verschiedene Modelle; wählen Sie zwei.</translation>
    </message>
    <message>
        <source>%1 reads %2 samples at a time and %3 reads %4, so no window suits both; compare models of one window length.</source>
        <translation>%1 liest je %2 Messwerte und %3 je %4, kein Fenster passt zu beiden; vergleichen Sie Modelle mit gleicher Fensterlänge.</translation>
    </message>
    <message>
        <source>No labelled window is held out that neither model has learnt from; label another recording to compare them.</source>
        <translation>Es ist kein gelabeltes Fenster zurückgehalten, von dem keines der Modelle gelernt hat; labeln Sie eine weitere Aufnahme, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>No user was named to study; give three files for each: source, pool and test.</source>
        <translation>Es wurde keine Person zum Untersuchen genannt; geben Sie für jede drei Dateien an: source, pool und test.</translation>
    </message>
    <message>
        <source>%1 has no labelled window at all; record it over the whole range of pitch, or study it whole.</source>
        <translation>%1 hat überhaupt kein gelabeltes Fenster; nehmen Sie über den ganzen Neigungsbereich auf oder untersuchen Sie die ganze Sitzung.</translation>
    </message>
    <message>
        <source>%1 has no labelled window at or below the source&apos;s lower pitch quartile; record it over the whole range of pitch, or study it whole.</source>
        <translation>%1 hat kein gelabeltes Fenster im unteren Viertel der Neigung der Quelle; nehmen Sie über den ganzen Neigungsbereich auf oder untersuchen Sie die ganze Sitzung.</translation>
    </message>
    <message>
        <source>The benchmark&apos;s windows could not be written to %1: %2.</source>
        <translation>Die Fenster der Messung ließen sich nicht nach %1 schreiben: %2.</translation>
    </message>
    <message>
        <source>A benchmark with %1 %2 is out of range; take %3 to %4.</source>
        <translation>Eine Messung mit %1 %2 geht nicht; möglich sind %3 bis %4.</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>%1 The old model may have learnt from some of them: what it was trained on was not kept.</source>
        <translation>%1 Das alte Modell hat womöglich aus einigen davon gelernt: womit es trainiert wurde, ist nicht festgehalten.</translation>
    </message>
    <message>
        <source>The learning engine could not be understood. It was started again; start the job once more.</source>
        <translation>Die Lern-Engine war nicht zu verstehen. Sie wurde neu gestartet; starten Sie den Auftrag noch einmal.</translation>
    </message>
    <message>
        <source>The engine and this program do not understand each other at &quot;%1&quot;; install both from one version.</source>
        <translation>Die Engine und dieses Programm verstehen sich bei „%1“ nicht; installieren Sie beide aus einer Version.</translation>
    </message>
    <message>
        <source>No int8 image could be made of the model; train it again, on sessions without damage.</source>
        <translation>Aus dem Modell ließ sich kein int8-Abbild machen; trainieren Sie es neu, mit unbeschädigten Sitzungen.</translation>
    </message>
    <message>
        <source>This network cannot be pruned; train one with the recipe &quot;lodestone&quot;.</source>
        <translation>Dieses Netz lässt sich nicht ausdünnen; trainieren Sie eines mit dem Rezept „lodestone“.</translation>
    </message>
    <message>
        <source>A random split leaks: neighbouring moments of one session stand on both sides, so these figures are too good. Split by orientation or by session.</source>
        <translation>Eine zufällige Teilung ist undicht: Benachbarte Stellen einer Sitzung stehen auf beiden Seiten, die Zahlen sind daher zu gut. Teilen Sie nach Lage oder nach Sitzung.</translation>
    </message>
    <message>
        <source>An older version did not keep what one of them learnt from, so it may know some of these windows.</source>
        <translation>Eine ältere Version hat nicht festgehalten, woraus eines der beiden gelernt hat; es kennt einige dieser Fenster vielleicht.</translation>
    </message>
    <message>
        <source>Nothing is labelled yet; record a session, then label a few moments on the Label page.</source>
        <translation>Noch nichts ist gelabelt; nehmen Sie eine Sitzung auf und labeln Sie einige Stellen auf der Seite „Labeln“.</translation>
    </message>
    <message>
        <source>There was not enough memory for this; close other programs, or choose a smaller recording.</source>
        <translation>Dafür reichte der Speicher nicht; schließen Sie andere Programme, oder wählen Sie eine kleinere Aufnahme.</translation>
    </message>
    <message>
        <source>Something went wrong that should not (%1). What was recorded and labelled is kept; please report this.</source>
        <translation>Etwas ging schief, was nicht vorkommen sollte (%1). Aufgenommenes und Labels bleiben erhalten; bitte melden Sie das.</translation>
    </message>
    <message>
        <source>Something went wrong that should not. What was recorded and labelled is kept; please report this.</source>
        <translation>Etwas ging schief, was nicht vorkommen sollte. Aufgenommenes und Labels bleiben erhalten; bitte melden Sie das.</translation>
    </message>
    <message>
        <source>No channel of &quot;%1&quot; has a known quantity, so there is nothing to learn from; import it again and say what its columns are.</source>
        <translation>Kein Kanal von „%1“ hat eine bekannte Größe, also gibt es nichts, woraus sich lernen lässt; importieren Sie die Sitzung neu und geben Sie an, was ihre Spalten sind.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 channels to learn from, and a network takes at most %3; import it again without some of its columns.</source>
        <translation>„%1“ hat %2 Kanäle zum Lernen, und ein Netz nimmt höchstens %3; importieren Sie die Sitzung ohne einige ihrer Spalten neu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no channel &quot;%2&quot;; leave this session out, or choose sessions of the same board.</source>
        <translation>„%1“ hat keinen Kanal „%2“; lassen Sie diese Sitzung weg oder wählen Sie Sitzungen derselben Platine.</translation>
    </message>
    <message>
        <source>%1 needs a magnetometer and an accelerometer, and these sessions lack one of them; choose another recipe.</source>
        <translation>%1 braucht ein Magnetometer und einen Beschleunigungssensor, und diesen Sitzungen fehlt eines davon; wählen Sie ein anderes Rezept.</translation>
    </message>
    <message>
        <source>%1 and %2 read other channels, so no window suits both; choose models of one board.</source>
        <translation>%1 und %2 lesen verschiedene Kanäle, daher passt kein Fenster zu beiden; wählen Sie Modelle derselben Platine.</translation>
    </message>
    <message>
        <source>Learnt from %1.</source>
        <translation>Gelernt aus %1.</translation>
    </message>
    <message>
        <source>The recipe needs a magnetometer and an accelerometer; &quot;%1&quot; was trained in its place.</source>
        <translation>Das Rezept braucht ein Magnetometer und einen Beschleunigungssensor; stattdessen wurde „%1“ trainiert.</translation>
    </message>
    <message>
        <source>No accelerometer: the split is by session, for the hand&apos;s orientation is not known.</source>
        <translation>Kein Beschleunigungssensor: Geteilt wird nach Sitzung, denn die Orientierung der Hand ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 sittings were asked for, and %2 is the most that every pool has; ask for fewer.</source>
        <translation>Verlangt wurden %1 Tragephasen, mehr als %2 hat aber nicht jeder Pool; verlangen Sie weniger.</translation>
    </message>
    <message>
        <source>%1: %2 did not change for %3 of %4 s. Look at the sensor, then record again or leave that session out.</source>
        <translation>%1: %2 änderte sich %3 von %4 s lang nicht. Sehen Sie nach dem Sensor, dann nehmen Sie neu auf oder lassen Sie diese Sitzung weg.</translation>
    </message>
    <message>
        <source>Every label is of one posture of the hand; in others the model will be wrong more often than its figures say. Record with the palm up, down and sideways.</source>
        <translation>Alle Labels stammen aus einer Orientierung der Hand; in anderen wird das Modell öfter irren, als seine Zahlen sagen. Nehmen Sie mit der Handfläche nach oben, nach unten und zur Seite auf.</translation>
    </message>
    <message>
        <source>No label has the %1 flexed, so the model cannot know it. Record and label it flexed.</source>
        <translation>In keinem Label ist dieser Finger gebeugt: %1. Das Modell kann es also nicht kennen. Nehmen Sie ihn gebeugt auf und labeln Sie ihn so.</translation>
    </message>
    <message>
        <source>No label has the %1 extended, so the model cannot know it. Record and label it extended.</source>
        <translation>In keinem Label ist dieser Finger gestreckt: %1. Das Modell kann es also nicht kennen. Nehmen Sie ihn gestreckt auf und labeln Sie ihn so.</translation>
    </message>
    <message>
        <source>simulated hand %1</source>
        <translation>simulierte Hand %1</translation>
    </message>
    <message>
        <source>simulated hand</source>
        <translation>simulierte Hand</translation>
    </message>
    <message>
        <source>glove %1</source>
        <translation>Handschuh %1</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>%1 trains with LibTorch, and this engine was built without it; choose another recipe.</source>
        <translation>%1 trainiert mit LibTorch, und diese Engine wurde ohne es gebaut; wählen Sie ein anderes Rezept.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; choose another one, or check its permissions.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden; wählen Sie einen anderen oder prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); check its folder and the free space.</source>
        <translation>%1 kann nicht geschrieben werden (%2); prüfen Sie den Ordner und den freien Platz.</translation>
    </message>
    <message>
        <source>A hand fitted to the labels, their nearest neighbours and four networks, weighed, and distilled into 2&#x202f;693 weights</source>
        <translation>Eine an die Labels angepasste Hand, deren nächste Nachbarn und vier Netze, gewichtet und in 2&#x202f;693 Gewichte destilliert</translation>
    </message>
    <message>
        <source>+%1 ± %2</source>
        <translation>+%1 ± %2</translation>
    </message>
    <message>
        <source>Glove off and on, then a two-minute plan: %1 points.</source>
        <translation>Handschuh aus- und anziehen, dann ein Zwei-Minuten-Plan: %1 Punkte.</translation>
    </message>
    <message>
        <source>Answers here, %1 more: %2; glove off and on, then a two-minute plan: %3 points.</source>
        <translation>Antworten hier, %1 weitere: %2; Handschuh aus- und anziehen, dann ein Zwei-Minuten-Plan: %3 Punkte.</translation>
    </message>
    <message>
        <source>Of the fingers in the putting-on the model before was right on %1 %, the new one, which learnt from it, on %2 %.</source>
        <translation>Von den Fingern im Anziehplan erkannte das vorige Modell %1 % richtig, das neue, das daraus gelernt hat, %2 %.</translation>
    </message>
    <message>
        <source>A window of %1 samples at %2 Hz is out of range: a glove&apos;s network reads 2 to 32 at a time, here %3 to %4 s.</source>
        <translation>Ein Fenster von %1 Messwerten bei %2 Hz liegt außerhalb des Bereichs: Das Netz eines Handschuhs liest 2 bis 32 auf einmal, hier %3 bis %4 s.</translation>
    </message>
    <message>
        <source>Unlike what is labelled, or sittings disagree</source>
        <translation>Anders als Gelabeltes, oder Tragephasen widersprechen sich</translation>
    </message>
    <message>
        <source>More labels are worth giving here; whether another sitting gains more is unknown until two have labels.</source>
        <translation>Weitere Labels lohnen sich hier; ob eine weitere Tragephase mehr bringt, ist unbekannt, bis zwei Labels haben.</translation>
    </message>
    <message>
        <source>Glove off and on, then a two-minute plan: %1; answers here, %2 more: %3 points.</source>
        <translation>Handschuh aus- und anziehen, dann ein Zwei-Minuten-Plan: %1; Antworten hier, %2 weitere: %3 Punkte.</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Messwerte</translation>
    </message>
    <message>
        <source>%1 samples, %2 s at %3 Hz</source>
        <translation>%1 Messwerte, %2 s bei %3 Hz</translation>
    </message>
    <message>
        <source>%1 (%2 Hz)</source>
        <translation>%1 (%2 Hz)</translation>
    </message>
    <message>
        <source>%1; changed to that rate: %2</source>
        <translation>%1; auf diese Rate gebracht: %2</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>This is no result of a study; make one with lodestone-cli study --json.</source>
        <translation>Das ist kein Ergebnis einer Studie; lodestone-cli study --json erzeugt eines.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 recipes</source>
        <translation>%1 Rezepte</translation>
    </message>
    <message>
        <source>%1 simulated users, %2 world</source>
        <translation>%1 simulierte Personen, Welt „%2“</translation>
    </message>
    <message>
        <source>%1 runs on recorded sessions</source>
        <translation>%1 Läufe auf aufgenommenen Sitzungen</translation>
    </message>
    <message>
        <source>%1, seed %2; the band is one standard error</source>
        <translation>%1, Seed %2; das Band ist ein Standardfehler</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sittings</source>
        <translation>
            <numerusform>%1, %n Tragephase</numerusform>
            <numerusform>%1, %n Tragephasen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Session %1 (%2) is damaged: %3. Restore a backup, or save what is readable with lodestone-cli recover.</source>
        <translation>Sitzung %1 (%2) ist beschädigt: %3. Stellen Sie eine Sicherung wieder her, oder retten Sie das Lesbare mit lodestone-cli recover.</translation>
    </message>
</context>
<context>
    <name>lodestone::AccuracyModel</name>
    <message>
        <source>1 window</source>
        <translation>1 Fenster</translation>
    </message>
    <message>
        <source>%1 windows</source>
        <translation>%1 Fenster</translation>
    </message>
    <message>
        <source>%1, trained</source>
        <translation>%1, bekannt</translation>
    </message>
    <message>
        <source>%1, unseen</source>
        <translation>%1, neu</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Hold-out</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All fingers</source>
        <translation>Alle Finger</translation>
    </message>
    <message>
        <source>All five right</source>
        <translation>Alle fünf richtig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, hardly above the majority of %3</source>
        <translation>%1: %2, kaum über der Mehrheit von %3</translation>
    </message>
    <message>
        <source>%1: %2, majority %3</source>
        <translation>%1: %2, Mehrheit %3</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>All five</source>
        <translation>Alle fünf</translation>
    </message>
</context>
<context>
    <name>lodestone::AnswerChips</name>
    <message>
        <source>extended</source>
        <translation>gestreckt</translation>
    </message>
    <message>
        <source>flexed</source>
        <translation>gebeugt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Filled is flexed. The ring marks the finger in doubt.</source>
        <translation>Gefüllt heißt gebeugt. Der Ring markiert den fraglichen Finger.</translation>
    </message>
    <message>
        <source>Filled is flexed. Keys 1 to 5 change a finger.</source>
        <translation>Gefüllt heißt gebeugt. Tasten 1 bis 5 ändern einen Finger.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lodestone::BoardColumnsCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation>Was sie ausgibt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>lodestone::BoardController</name>
    <message>
        <source>What does this board print?</source>
        <translation>Was gibt diese Platine aus?</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
</context>
<context>
    <name>lodestone::BoardPicture</name>
    <message>
        <source>Palm board</source>
        <translation>Handplatine</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
</context>
<context>
    <name>lodestone::CalibrationCard</name>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>folgt</translation>
    </message>
</context>
<context>
    <name>lodestone::CameraController</name>
    <message>
        <source>Simulated camera</source>
        <translation>Simulierte Kamera</translation>
    </message>
    <message>
        <source>%1 is on (Ctrl+K)</source>
        <translation>%1 ist an (Strg+K)</translation>
    </message>
    <message>
        <source>Camera: off (Ctrl+K)</source>
        <translation>Kamera: aus (Strg+K)</translation>
    </message>
    <message>
        <source>%1 The recording goes on without pictures.</source>
        <translation>%1 Die Aufnahme geht ohne Bilder weiter.</translation>
    </message>
    <message>
        <source>The simulated hand clenches and opens for 10 s; pictures and field are compared.</source>
        <translation>Die simulierte Hand ballt und öffnet sich 10 s lang; Bilder und Feld werden verglichen.</translation>
    </message>
    <message>
        <source>For 10 s: hold the hand still in sight of the camera, and clench and open it sharply some four times, in no even beat.</source>
        <translation>10 s lang: Halten Sie die Hand ruhig vor die Kamera, und ballen und öffnen Sie sie etwa viermal kräftig, in ungleichem Takt.</translation>
    </message>
    <message>
        <source>The pictures come %1 ms late; from now on that is corrected.</source>
        <translation>Die Bilder kommen %1 ms zu spät; von jetzt an wird das berichtigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of this recording could not be kept; its samples are whole.</source>
        <translation>
            <numerusform>%n Bild dieser Aufnahme konnte nicht behalten werden; ihre Messwerte sind vollständig.</numerusform>
            <numerusform>%n Bilder dieser Aufnahme konnten nicht behalten werden; ihre Messwerte sind vollständig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>Die Kamera startet</translation>
    </message>
    <message>
        <source>The camera gives no picture</source>
        <translation>Die Kamera liefert kein Bild</translation>
    </message>
    <message>
        <source>The camera is off</source>
        <translation>Die Kamera ist aus</translation>
    </message>
    <message>
        <source>No camera is plugged in.</source>
        <translation>Es ist keine Kamera angesteckt.</translation>
    </message>
    <message>
        <source>A drawing of the simulated hand as it is; no real picture is taken.</source>
        <translation>Eine Zeichnung der simulierten Hand, wie sie ist; es wird kein wirkliches Bild aufgenommen.</translation>
    </message>
    <message>
        <source>While recording %1 small pictures a second are kept in the project, about %2 MB a minute. They are in no export.</source>
        <translation>Beim Aufnehmen kommen je Sekunde %1 kleine Bilder ins Projekt, etwa %2 MB je Minute. Exportiert werden sie nie.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of this recording are kept, %1 MB.</source>
        <translation>
            <numerusform>%n Bild dieser Aufnahme ist gespeichert, %1 MB.</numerusform>
            <numerusform>%n Bilder dieser Aufnahme sind gespeichert, %1 MB.</numerusform>
        </translation>
    </message>
    <message>
        <source>They come %1 ms late, which is corrected.</source>
        <translation>Sie kommen %1 ms zu spät; das wird berichtigt.</translation>
    </message>
    <message>
        <source>How late they come was not measured yet.</source>
        <translation>Wie spät sie kommen, wurde noch nicht gemessen.</translation>
    </message>
</context>
<context>
    <name>lodestone::CameraMenu</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Take pictures of the hand</source>
        <translation>Bilder der Hand aufnehmen</translation>
    </message>
    <message>
        <source>Measure how late the pictures are</source>
        <translation>Messen, wie spät die Bilder kommen</translation>
    </message>
</context>
<context>
    <name>lodestone::CameraProcess</name>
    <message>
        <source>Cameras cannot be used here: Lodestone was built without Qt Multimedia, or it is not installed. All else works.</source>
        <translation>Kameras sind hier nicht nutzbar: Lodestone wurde ohne Qt Multimedia gebaut, oder es ist nicht installiert. Alles andere geht.</translation>
    </message>
    <message>
        <source>This camera is not plugged in; plug it in, or choose another one in the preferences.</source>
        <translation>Diese Kamera ist nicht angesteckt; stecken Sie sie an, oder wählen Sie in den Einstellungen eine andere.</translation>
    </message>
    <message>
        <source>The camera was unplugged; plug it in again, then switch it on.</source>
        <translation>Die Kamera wurde ausgesteckt; stecken Sie sie wieder an und schalten Sie sie ein.</translation>
    </message>
    <message>
        <source>The camera cannot be used (%1); end the program that uses it, or plug it in again, then switch it on.</source>
        <translation>Die Kamera ist nicht nutzbar (%1); beenden Sie das Programm, das sie benutzt, oder stecken Sie sie neu an, und schalten Sie sie ein.</translation>
    </message>
    <message>
        <source>The camera ended unexpectedly; plug it in again, then switch it on.</source>
        <translation>Die Kamera ist unerwartet ausgefallen; stecken Sie sie neu an und schalten Sie sie ein.</translation>
    </message>
    <message>
        <source>What the camera sent cannot be understood; install Lodestone again.</source>
        <translation>Was die Kamera geschickt hat, ist nicht zu verstehen; installieren Sie Lodestone neu.</translation>
    </message>
</context>
<context>
    <name>lodestone::CameraState</name>
    <message>
        <source>The camera gives no picture; another program may be using it. Plug it in again, or choose another.</source>
        <translation>Die Kamera liefert kein Bild; vielleicht benutzt sie ein anderes Programm. Stecken Sie sie neu an, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This camera is not there any more; choose another one in the preferences.</source>
        <translation>Diese Kamera ist nicht mehr da; wählen Sie in den Einstellungen eine andere.</translation>
    </message>
</context>
<context>
    <name>lodestone::CaptureController</name>
    <message>
        <source>The simulated hand follows this plan.</source>
        <translation>Die simulierte Hand folgt diesem Plan.</translation>
    </message>
</context>
<context>
    <name>lodestone::CaptureFlow</name>
    <message>
        <source>Guided capture: %1</source>
        <translation>Geführte Aufnahme: %1</translation>
    </message>
</context>
<context>
    <name>lodestone::CapturePage</name>
    <message>
        <source>%1 of %2 poses done</source>
        <translation>%1 von %2 Haltungen erledigt</translation>
    </message>
    <message>
        <source>Look: this pose comes next</source>
        <translation>Ansehen: Diese Haltung kommt als Nächstes</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Bereit machen</translation>
    </message>
    <message>
        <source>Hold, recording</source>
        <translation>Halten, es wird aufgenommen</translation>
    </message>
    <message>
        <source>Paused, samples are still kept</source>
        <translation>Angehalten, Messwerte werden weiter behalten</translation>
    </message>
    <message>
        <source>The glove is unplugged; it goes on by itself when the glove is back</source>
        <translation>Der Handschuh ist ausgesteckt; es geht von selbst weiter, sobald er wieder da ist</translation>
    </message>
    <message>
        <source>Stopped; everything recorded so far is kept</source>
        <translation>Beendet; alles bisher Aufgenommene bleibt erhalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Guided capture</source>
        <translation>Geführte Aufnahme</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>Plan wählen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Directions visited</source>
        <translation>Besuchte Richtungen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Start, or go on</source>
        <translation>Beginnen oder weiter</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Anhalten oder weiter</translation>
    </message>
    <message>
        <source>Do the pose again</source>
        <translation>Haltung wiederholen</translation>
    </message>
    <message>
        <source>Leave the pose out</source>
        <translation>Haltung auslassen</translation>
    </message>
    <message>
        <source>Stop, or go back</source>
        <translation>Beenden oder zurück</translation>
    </message>
    <message>
        <source>Your own plans go into %1, or into a folder named plans beside the project.</source>
        <translation>Eigene Pläne gehören nach %1 oder in einen Ordner namens plans neben dem Projekt.</translation>
    </message>
    <message>
        <source>Pose %1 of %2</source>
        <translation>Haltung %1 von %2</translation>
    </message>
    <message>
        <source>This plan is over</source>
        <translation>Dieser Plan ist zu Ende</translation>
    </message>
    <message>
        <source>The Label page shows what was recorded and labelled.</source>
        <translation>Die Seite „Labeln“ zeigt, was aufgenommen und gelabelt wurde.</translation>
    </message>
    <message>
        <source>%1 of %2 directions</source>
        <translation>%1 von %2 Richtungen</translation>
    </message>
    <message>
        <source>No plan is running</source>
        <translation>Es läuft kein Plan</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stretches labelled</source>
        <translation>
            <numerusform>%n Abschnitt gelabelt</numerusform>
            <numerusform>%n Abschnitte gelabelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done again, kept unlabelled</source>
        <translation>
            <numerusform>%n wiederholt, ohne Label behalten</numerusform>
            <numerusform>%n wiederholt, ohne Label behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, kept unlabelled</source>
        <translation>
            <numerusform>%n ausgelassen, ohne Label behalten</numerusform>
            <numerusform>%n ausgelassen, ohne Label behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>A plan labels what it records by itself.</source>
        <translation>Ein Plan labelt selbst, was er aufnimmt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Choose another plan</source>
        <translation>Anderer Plan</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Connect a glove first</source>
        <translation>Erst einen Handschuh verbinden</translation>
    </message>
    <message>
        <source>Use the previous calibration</source>
        <translation>Die vorige Kalibrierung verwenden</translation>
    </message>
    <message>
        <source>Use the previous one</source>
        <translation>Die vorige verwenden</translation>
    </message>
</context>
<context>
    <name>lodestone::ClenchFlow</name>
    <message>
        <source>The glove began anew in the middle of it; try again.</source>
        <translation>Der Handschuh hat mittendrin neu begonnen; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The camera does not run; switch it on first.</source>
        <translation>Die Kamera läuft nicht; schalten Sie sie zuerst ein.</translation>
    </message>
    <message>
        <source>There is no glove to compare the pictures with; connect one first.</source>
        <translation>Es gibt keinen Handschuh, mit dem die Bilder verglichen werden können; verbinden Sie zuerst einen.</translation>
    </message>
    <message>
        <source>The camera was switched off in the middle of it.</source>
        <translation>Die Kamera wurde mittendrin ausgeschaltet.</translation>
    </message>
    <message>
        <source>The glove went away in the middle of it; connect it and try again.</source>
        <translation>Der Handschuh war mittendrin weg; verbinden Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Picture and field did not move together. Hold the hand still in sight of the camera, clench and open it sharply some four times, in no even beat.</source>
        <translation>Bild und Feld haben sich nicht gemeinsam bewegt. Halten Sie die Hand ruhig vor die Kamera, ballen und öffnen Sie sie etwa viermal kräftig, in ungleichem Takt.</translation>
    </message>
</context>
<context>
    <name>lodestone::Columns</name>
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Seite</translation>
    </message>
</context>
<context>
    <name>lodestone::CombinationBars</name>
    <message>
        <source>Accuracy of each combination</source>
        <translation>Genauigkeit je Kombination</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Each combination’s accuracy appears here after a training</source>
        <translation>Nach einem Training steht hier die Genauigkeit je Kombination</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1: %2, mostly taken for %3</source>
        <translation>%1: %2, meist gehalten für %3</translation>
    </message>
    <message>
        <source>mostly taken for</source>
        <translation>meist gehalten für</translation>
    </message>
    <message>
        <source>all five right, %</source>
        <translation>alle fünf richtig, %</translation>
    </message>
</context>
<context>
    <name>lodestone::ComparisonModel</name>
    <message>
        <source>All fingers</source>
        <translation>Alle Finger</translation>
    </message>
    <message>
        <source>All five right</source>
        <translation>Alle fünf richtig</translation>
    </message>
    <message>
        <source>Confidence gap</source>
        <translation>Abstand der Konfidenz</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>lodestone::ComparisonView</name>
    <message>
        <source>%1 against %2: %3 ± %4 points (standard error over %5 poses), in %6 windows that neither has learnt from. Only %1 is right in %7 finger decisions, only %2 in %8.</source>
        <translation>%1 gegen %2: %3 ± %4 Punkte (Standardfehler über %5 Haltungen) in %6 Fenstern, aus denen keines gelernt hat. Nur %1 hat in %7 Fingerentscheidungen recht, nur %2 in %8.</translation>
    </message>
    <message>
        <source>Too few poses to tell them apart.</source>
        <translation>Zu wenige Haltungen, um sie zu unterscheiden.</translation>
    </message>
    <message>
        <source>Luck alone would do this in %1 of cases: a difference.</source>
        <translation>Zufall allein ergäbe das in %1 der Fälle: ein Unterschied.</translation>
    </message>
    <message>
        <source>Luck alone would do this in %1 of cases: no clear difference.</source>
        <translation>Zufall allein ergäbe das in %1 der Fälle: kein klarer Unterschied.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Two models compared</source>
        <translation>Zwei Modelle im Vergleich</translation>
    </message>
    <message>
        <source>Both models answer the same windows now.</source>
        <translation>Beide Modelle beantworten jetzt dieselben Fenster.</translation>
    </message>
    <message>
        <source>Tick two models in the list, then press C.</source>
        <translation>Haken Sie zwei Modelle in der Liste an und drücken Sie C.</translation>
    </message>
</context>
<context>
    <name>lodestone::ContestedController</name>
    <message>
        <source>Each label given by hand is checked by a model that has not learnt from it: %1.</source>
        <translation>Jedes von Hand gegebene Label wird von einem Modell geprüft, das nicht aus ihm gelernt hat: %1.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>lodestone::ContestedSheet</name>
    <message>
        <source>You said “%1”; a model that has not seen this label says “%2” (%3).</source>
        <translation>Sie haben „%1“ gesagt; ein Modell, das dieses Label nicht kennt, sagt „%2“ (%3).</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Ihr Label sagt</translation>
    </message>
    <message>
        <source>The model says, %1 sure</source>
        <translation>Das Modell sagt, zu %1 sicher</translation>
    </message>
    <message>
        <source>Contested labels</source>
        <translation>Strittige Labels</translation>
    </message>
    <message>
        <source>No label is contested</source>
        <translation>Kein Label ist strittig</translation>
    </message>
    <message>
        <source>Show on Label</source>
        <translation>Auf Label zeigen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The label is right; it is not named again while it stays as it is</source>
        <translation>Das Label stimmt; es wird nicht wieder genannt, solange es so bleibt</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
</context>
<context>
    <name>lodestone::CountdownDial</name>
    <message>
        <source>%1 seconds left</source>
        <translation>Noch %1 Sekunden</translation>
    </message>
</context>
<context>
    <name>lodestone::CoverageLegend</name>
    <message>
        <source>Darker squares have more labels; a violet edge was asked</source>
        <translation>Dunklere Felder haben mehr Labels; violetter Rand: gefragt</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>gelabelt</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
</context>
<context>
    <name>lodestone::CoverageMap</name>
    <message>
        <source>flat</source>
        <translation>flach</translation>
    </message>
    <message>
        <source>up</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>down</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>%1 of 160 places have labels</source>
        <translation>%1 von 160 Feldern haben Labels</translation>
    </message>
    <message>
        <source>Hand %1, flexed: %2. Labels: %3</source>
        <translation>Hand %1, gebeugt: %2. Labels: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>, unlabelled: %1, of these in doubt: %2</source>
        <translation>, ohne Label: %1, davon fraglich: %2</translation>
    </message>
    <message>
        <source>%1 of 32 combinations have labels; no accelerometer: no orientation</source>
        <translation>%1 von 32 Kombinationen haben Labels; ohne Beschleunigungssensor keine Orientierung</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>No accelerometer: orientations are not told apart</source>
        <translation>Ohne Beschleunigungssensor: Orientierung unbekannt</translation>
    </message>
    <message>
        <source>Flexed: %1. Labels: %2</source>
        <translation>Gebeugt: %1. Labels: %2</translation>
    </message>
</context>
<context>
    <name>lodestone::EmptySession</name>
    <message>
        <source>No session yet</source>
        <translation>Noch keine Sitzung</translation>
    </message>
    <message>
        <source>Record two minutes of moving your hand.</source>
        <translation>Nehmen Sie zwei Minuten Handbewegung auf.</translation>
    </message>
    <message>
        <source>Lodestone then picks the moments worth labelling.</source>
        <translation>Lodestone sucht dann die Stellen, die ein Label lohnen.</translation>
    </message>
    <message>
        <source>Record session</source>
        <translation>Sitzung aufnehmen</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>No glove at hand? The virtual glove in the port list records too.</source>
        <translation>Kein Handschuh da? Der virtuelle in der Portliste nimmt auch auf.</translation>
    </message>
    <message>
        <source>The first session is being recorded</source>
        <translation>Die erste Sitzung wird aufgenommen</translation>
    </message>
    <message>
        <source>Two minutes of moving your hand are enough.</source>
        <translation>Zwei Minuten Handbewegung genügen.</translation>
    </message>
    <message>
        <source>The moments worth labelling appear when you stop.</source>
        <translation>Die Stellen, die ein Label lohnen, erscheinen nach dem Ende der Aufnahme.</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
</context>
<context>
    <name>lodestone::FieldCard</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Novelty</source>
        <translation>Neuheit</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>no samples</source>
        <translation>keine Messwerte</translation>
    </message>
    <message>
        <source>%1 µT</source>
        <translation>%1 µT</translation>
    </message>
    <message>
        <source>full scale ±%1</source>
        <translation>Messbereich ±%1</translation>
    </message>
    <message>
        <source>%1 of the last second</source>
        <translation>%1 der letzten Sekunde</translation>
    </message>
    <message>
        <source>no model to compare with</source>
        <translation>kein Modell zum Vergleich</translation>
    </message>
    <message>
        <source>Train a model; then this tells whether the field is like what the model has seen.</source>
        <translation>Trainieren Sie ein Modell; dann steht hier, ob das Feld dem gleicht, was das Modell kennt.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>like the training data</source>
        <translation>wie die Trainingsdaten</translation>
    </message>
    <message>
        <source>The field is near windows the model was trained on.</source>
        <translation>Das Feld liegt nahe an Fenstern, auf denen das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>Unlike training</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Nothing the model was trained on looks like this. Its answers here are guesses: record and label a moment like this one.</source>
        <translation>Nichts in den Trainingsdaten sieht so aus. Die Antworten sind hier geraten: Nehmen Sie eine solche Stelle auf und labeln Sie sie.</translation>
    </message>
    <message>
        <source>Sensor clips</source>
        <translation>Sensor übersteuert</translation>
    </message>
    <message>
        <source>The field is stronger than the magnetometer can measure. Move the magnets away from the palm or use weaker ones.</source>
        <translation>Das Feld ist stärker, als das Magnetometer messen kann. Rücken Sie die Magnete von der Handfläche weg oder nehmen Sie schwächere.</translation>
    </message>
    <message>
        <source>Sensor frozen</source>
        <translation>Sensor steht</translation>
    </message>
    <message>
        <source>it repeats one value</source>
        <translation>wiederholt einen Wert</translation>
    </message>
    <message>
        <source>The magnetometer sends the same reading again and again. Unplug the glove and plug it in again.</source>
        <translation>Das Magnetometer sendet immer denselben Wert. Ziehen Sie den Handschuh ab und stecken Sie ihn wieder an.</translation>
    </message>
    <message>
        <source>%1 to %2 µT in training</source>
        <translation>%1 bis %2 µT beim Training</translation>
    </message>
    <message>
        <source>Train a model; then this tells whether something magnetic disturbs the field.</source>
        <translation>Trainieren Sie ein Modell; dann steht hier, ob etwas Magnetisches das Feld stört.</translation>
    </message>
    <message>
        <source>Undisturbed</source>
        <translation>Ungestört</translation>
    </message>
    <message>
        <source>The field is as strong as in the windows the model was trained on.</source>
        <translation>Das Feld ist so stark wie in den Fenstern, mit denen das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>Too strong</source>
        <translation>Zu stark</translation>
    </message>
    <message>
        <source>Iron or another magnet is near, or a finger magnet sits closer than in training. Take it away, or record and label a session like this.</source>
        <translation>Eisen oder ein anderer Magnet ist nahe, oder ein Fingermagnet sitzt näher als beim Training. Entfernen Sie es, oder nehmen Sie so eine Sitzung auf und labeln sie.</translation>
    </message>
    <message>
        <source>Too weak</source>
        <translation>Zu schwach</translation>
    </message>
    <message>
        <source>A finger magnet may have come off. Put it back, or record and label a session like this.</source>
        <translation>Vielleicht ist ein Fingermagnet abgefallen. Bringen Sie ihn wieder an, oder nehmen Sie so eine Sitzung auf und labeln sie.</translation>
    </message>
    <message>
        <source>no figure yet</source>
        <translation>noch kein Wert</translation>
    </message>
    <message>
        <source>Heading ±%1°</source>
        <translation>Kurs ±%1°</translation>
    </message>
    <message>
        <source>steady for %1</source>
        <translation>ruhig seit %1</translation>
    </message>
    <message>
        <source>disturbed for %1</source>
        <translation>gestört seit %1</translation>
    </message>
    <message>
        <source>Heading unknown</source>
        <translation>Kurs unbekannt</translation>
    </message>
    <message>
        <source>no earth&apos;s field for %1</source>
        <translation>kein Erdfeld seit %1</translation>
    </message>
    <message>
        <source>scale ±%1</source>
        <translation>Skala ±%1</translation>
    </message>
</context>
<context>
    <name>lodestone::FieldCompass</name>
    <message>
        <source>Compass of the field</source>
        <translation>Kompass des Felds</translation>
    </message>
    <message>
        <source>The needle points along the field, seen from the back of the hand: up is along the fingers. Its length is the strength, a full head points out of the back. The grey ring is the strength in training, the circle is full scale.</source>
        <translation>Die Nadel zeigt das Feld, vom Handrücken aus gesehen: oben ist die Richtung der Finger. Ihre Länge ist die Stärke, ein voller Kopf zeigt aus dem Handrücken heraus. Der graue Ring ist die Stärke beim Training, der Kreis der Messbereich.</translation>
    </message>
    <message>
        <source>x %1, y %2, z %3 µT</source>
        <translation>x %1, y %2, z %3 µT</translation>
    </message>
    <message>
        <source>clips</source>
        <translation>übersteuert</translation>
    </message>
</context>
<context>
    <name>lodestone::FilesController</name>
    <message>
        <source>Open a project or import sessions</source>
        <translation>Projekt öffnen oder Sitzungen importieren</translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation>sie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 came in, but: %2</source>
        <translation>%1 ist importiert, aber: %2</translation>
    </message>
    <message>
        <source>%1 was not imported: %2</source>
        <translation>%1 wurde nicht importiert: %2</translation>
    </message>
    <message>
        <source>Save the project elsewhere</source>
        <translation>Projekt anderswo speichern</translation>
    </message>
    <message>
        <source>Projects (*.lodestone)</source>
        <translation>Projekte (*.lodestone)</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Anderswo speichern…</translation>
    </message>
    <message>
        <source>Saving works again; nothing was lost.</source>
        <translation>Das Speichern funktioniert wieder; nichts ging verloren.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A recording was cut off last time. What was saved is here: %1.</source>
        <translation>Die letzte Aufnahme brach ab. Das Gesicherte liegt hier: %1.</translation>
    </message>
    <message>
        <source>Another computer may still be recording %1; it is left as it is.</source>
        <translation>Ein anderer Rechner nimmt %1 vielleicht noch auf; die Sitzung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Lodestone ended while it opened %1, so it waits for you this time.</source>
        <translation>Lodestone endete, als es %1 öffnete; deshalb wartet es diesmal auf Sie.</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Open it for reading only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>A label of session %1 at sample %2 is damaged (%3).</source>
        <translation>Ein Label der Sitzung %1 bei Messwert %2 ist beschädigt (%3).</translation>
    </message>
    <message>
        <source>And %1 more; lodestone-cli verify names them all.</source>
        <translation>Und %1 weitere; lodestone-cli verify nennt sie alle.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne sie weitermachen</translation>
    </message>
    <message>
        <source>Remove the damaged labels</source>
        <translation>Beschädigte Labels entfernen</translation>
    </message>
    <message>
        <source>Projects, sessions and studies (%1);;All files (*)</source>
        <translation>Projekte, Sitzungen und Studien (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>What is in %1?</source>
        <translation>Was steht in %1?</translation>
    </message>
    <message numerus="yes">
        <source>What is in %1 and %n more with the same columns?</source>
        <translation>
            <numerusform>Was steht in %1 und %n weiterer Datei mit denselben Spalten?</numerusform>
            <numerusform>Was steht in %1 und %n weiteren Dateien mit denselben Spalten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported, because nobody has said what the columns are: %1. Open it again to say it.</source>
        <translation>Nicht importiert, weil nicht angegeben wurde, was die Spalten sind: %1. Öffnen Sie die Datei erneut, um es anzugeben.</translation>
    </message>
    <message>
        <source>The project was written by an older Lodestone and has this one&apos;s format now; as it was, it is kept in %1.</source>
        <translation>Das Projekt stammt von einem älteren Lodestone und hat jetzt das Format dieses hier; der alte Stand liegt in %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written, so this project is in %2, which a restart may empty.</source>
        <translation>In den Ordner %1 lässt sich nicht schreiben, daher liegt dieses Projekt in %2, was ein Neustart leeren kann.</translation>
    </message>
    <message>
        <source>Import sessions</source>
        <translation>Sitzungen importieren</translation>
    </message>
    <message>
        <source>Sessions (%1);;All files (*)</source>
        <translation>Sitzungen (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>%1 exists already, so it was opened as it is.</source>
        <translation>%1 gibt es schon, es wurde unverändert geöffnet.</translation>
    </message>
    <message>
        <source>%1 is open in another window, which has come to the front.</source>
        <translation>%1 ist in einem anderen Fenster geöffnet, das nach vorn geholt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the project: %n samples.</source>
        <translation>
            <numerusform>%1 ist im Projekt: %n Messwert.</numerusform>
            <numerusform>%1 ist im Projekt: %n Messwerte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 is damaged; its backup of %2 is whole (sessions: %3, labels: %4, models: %5).</source>
        <translation>%1 ist beschädigt; die Sicherung vom %2 ist heil (Sitzungen: %3, Labels: %4, Modelle: %5).</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restored; as it was before, it is kept in %1.</source>
        <translation>Wiederhergestellt; was vorher da war, liegt in %1.</translation>
    </message>
</context>
<context>
    <name>lodestone::FingerChip</name>
    <message>
        <source>flexed</source>
        <translation>gebeugt</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>gestreckt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 %2, in doubt</source>
        <translation>%1 %2, fraglich</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: the ring marks the finger of which the model is not sure</source>
        <translation>%1: der Ring markiert den Finger, bei dem das Modell unsicher ist</translation>
    </message>
    <message>
        <source>%1 %2; filled is flexed</source>
        <translation>%1 %2; gefüllt heißt gebeugt</translation>
    </message>
</context>
<context>
    <name>lodestone::FingerPanel</name>
    <message>
        <source>Finger states</source>
        <translation>Fingerzustände</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Gestreckt</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Flexed</source>
        <translation>Gebeugt</translation>
    </message>
</context>
<context>
    <name>lodestone::FingerScores</name>
    <message>
        <source>Accuracy of each finger</source>
        <translation>Genauigkeit jedes Fingers</translation>
    </message>
    <message>
        <source>%1: %2, majority %3</source>
        <translation>%1: %2, Mehrheit %3</translation>
    </message>
</context>
<context>
    <name>lodestone::FirmwareLog</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Zeilen zu sehen sind</translation>
    </message>
    <message>
        <source>Copy the lines shown</source>
        <translation>Gezeigte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Protokoll leeren</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>Nur Zeilen mit diesen Wörtern</translation>
    </message>
    <message>
        <source>What the glove says appears here</source>
        <translation>Hier steht, was der Handschuh meldet</translation>
    </message>
    <message>
        <source>No line is like this</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>lodestone::FirstFlash</name>
    <message>
        <source>The firmware does not fit on the drive; unplug the board, plug it in and try again.</source>
        <translation>Die Firmware passt nicht auf das Laufwerk; stecken Sie das Board ab und wieder an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The drive may not be written; mount it so that you may write on it.</source>
        <translation>Auf das Laufwerk darf nicht geschrieben werden; hängen Sie es beschreibbar ein.</translation>
    </message>
    <message>
        <source>The board went away before all of the firmware was on it; plug it in and try again.</source>
        <translation>Das Board war weg, bevor die ganze Firmware darauf war; stecken Sie es an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be read; install lodestone-firmware again.</source>
        <translation>%1 ist nicht lesbar; installieren Sie lodestone-firmware noch einmal.</translation>
    </message>
    <message>
        <source>The board refused the firmware: %1</source>
        <translation>Das Board hat die Firmware abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>lodestone::FirstFlashController</name>
    <message>
        <source>The firmware is on the %1, but its serial port is not there; unplug it and plug it in again.</source>
        <translation>Die Firmware ist auf dem %1, aber sein serieller Anschluss fehlt; stecken Sie ihn ab und wieder an.</translation>
    </message>
    <message>
        <source>Put the firmware on it</source>
        <translation>Firmware aufspielen</translation>
    </message>
    <message>
        <source>The board %1 is plugged in as a drive. It becomes a glove by a sketch with Lodestone&apos;s Arduino library: see “Boards and files” in the guide.</source>
        <translation>Das Board %1 ist als Laufwerk angesteckt. Ein Sketch mit der Arduino-Bibliothek von Lodestone macht es zum Handschuh: siehe „Boards und Dateien“ im Handbuch.</translation>
    </message>
    <message>
        <source>A %1 is plugged in as a drive. Lodestone&apos;s firmware for it is not installed; install the package lodestone-firmware.</source>
        <translation>Ein %1 ist als Laufwerk angesteckt. Die Firmware von Lodestone dafür ist nicht installiert; installieren Sie das Paket lodestone-firmware.</translation>
    </message>
    <message>
        <source>A %1 is plugged in as a drive. Lodestone&apos;s firmware on it makes it a glove; the program that is on it now is lost.</source>
        <translation>Ein %1 ist als Laufwerk angesteckt. Mit der Firmware von Lodestone wird er ein Handschuh; das Programm, das jetzt darauf ist, geht verloren.</translation>
    </message>
    <message>
        <source>The firmware is copied to the %1: %2 %</source>
        <translation>Die Firmware wird auf den %1 kopiert: %2 %</translation>
    </message>
    <message>
        <source>The %1 takes the firmware over; leave it plugged in.</source>
        <translation>Der %1 übernimmt die Firmware; lassen Sie ihn angesteckt.</translation>
    </message>
    <message>
        <source>Lodestone&apos;s firmware is on the %1.</source>
        <translation>Die Firmware von Lodestone ist auf dem %1.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>lodestone::FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Record two minutes</source>
        <translation>Zwei Minuten aufnehmen</translation>
    </message>
    <message>
        <source>Answer ten questions</source>
        <translation>Zehn Fragen beantworten</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Erste Schritte schließen</translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation>Dauerhaft schließen</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Aufnahme starten</translation>
    </message>
    <message>
        <source>Show the questions</source>
        <translation>Fragen zeigen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm the model</source>
        <translation>Modell bestätigen</translation>
    </message>
    <message>
        <source>Two minutes are recorded</source>
        <translation>Zwei Minuten sind aufgenommen</translation>
    </message>
</context>
<context>
    <name>lodestone::GloveController</name>
    <message>
        <source>link lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>error %1: %2</source>
        <translation>Fehler %1: %2</translation>
    </message>
    <message>
        <source>connected: firmware %1</source>
        <translation>verbunden: Firmware %1</translation>
    </message>
    <message>
        <source>board %1, %2 Hz</source>
        <translation>Platine %1, %2 Hz</translation>
    </message>
    <message>
        <source>connected: a board that prints text</source>
        <translation>verbunden: Platine, die Text ausgibt</translation>
    </message>
</context>
<context>
    <name>lodestone::GlovePage</name>
    <message>
        <source>Ask the glove again</source>
        <translation>Handschuh erneut abfragen</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Now, %1 left</source>
        <translation>Jetzt, noch %1</translation>
    </message>
    <message>
        <source>Glove</source>
        <translation>Handschuh</translation>
    </message>
    <message>
        <source>Confirm the model on trial</source>
        <translation>Modell auf Probe bestätigen</translation>
    </message>
    <message>
        <source>Revert to the previous model</source>
        <translation>Zurück zum vorigen Modell</translation>
    </message>
    <message>
        <source>Replay the session through the glove, or stop</source>
        <translation>Sitzung durch den Handschuh abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Protokoll leeren</translation>
    </message>
    <message>
        <source>Show the newest difference on Label</source>
        <translation>Neueste Abweichung auf „Labeln“ zeigen</translation>
    </message>
    <message>
        <source>Predictions run in the studio with this board</source>
        <translation>Mit dieser Platine laufen Vorhersagen im Studio</translation>
    </message>
    <message>
        <source>Record, label and train as with a glove: the model reads what the board prints and answers here.</source>
        <translation>Aufnehmen, labeln und trainieren wie mit einem Handschuh: Das Modell liest, was die Platine ausgibt, und antwortet hier.</translation>
    </message>
    <message>
        <source>A model can be flashed to a Lodestone glove only: a board with Lodestone&apos;s firmware, which runs the network itself. Its slots, updates, comparison and replay stand here once one is connected.</source>
        <translation>Flashen lässt sich ein Modell nur auf einen Lodestone-Handschuh: eine Platine mit Lodestone-Firmware, die das Netz selbst ausführt. Ihre Slots, Aktualisierungen, Vergleich und Abspielen stehen hier, sobald eine verbunden ist.</translation>
    </message>
    <message>
        <source>Say what the board&apos;s columns are</source>
        <translation>Spalten der Platine angeben</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>lodestone::GloveProcess</name>
    <message>
        <source>The virtual glove ended unexpectedly; start it again.</source>
        <translation>Der virtuelle Handschuh ist unerwartet beendet; starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The program %1 is not there; build it, or install Lodestone again.</source>
        <translation>Das Programm %1 fehlt; bauen Sie es, oder installieren Sie Lodestone neu.</translation>
    </message>
    <message>
        <source>The virtual glove named no port within 5 s; start it alone with lodestone-cli glove to see why.</source>
        <translation>Der virtuelle Handschuh nannte 5 s lang keinen Port; lodestone-cli glove startet ihn allein und zeigt den Grund.</translation>
    </message>
    <message>
        <source>The virtual glove ended unexpectedly: %1 Start it again.</source>
        <translation>Der virtuelle Handschuh ist unerwartet beendet: %1 Starten Sie ihn neu.</translation>
    </message>
</context>
<context>
    <name>lodestone::GloveState</name>
    <message>
        <source>It was started again.</source>
        <translation>Sie wurde neu gestartet.</translation>
    </message>
    <message>
        <source>Virtual glove</source>
        <translation>Virtuell</translation>
    </message>
</context>
<context>
    <name>lodestone::HandPicture</name>
    <message>
        <source>Picture of the hand</source>
        <translation>Bild der Hand</translation>
    </message>
</context>
<context>
    <name>lodestone::HandView</name>
    <message>
        <source>The hand in space</source>
        <translation>Die Hand im Raum</translation>
    </message>
    <message>
        <source>Drag to turn the view around the hand, double-click to look from behind</source>
        <translation>Ziehen: Ansicht um die Hand drehen; Doppelklick: von hinten</translation>
    </message>
</context>
<context>
    <name>lodestone::Header</name>
    <message>
        <source>Lodestone</source>
        <translation>Lodestone</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Record a session (R)</source>
        <translation>Sitzung aufnehmen (R)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Retrain and flash</source>
        <translation>Trainieren, flashen</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>Stop recording (R)</source>
        <translation>Aufnahme beenden (R)</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Host and glove agree</source>
        <translation>Beide einig</translation>
    </message>
    <message>
        <source>Host and glove differ</source>
        <translation>Beide uneins</translation>
    </message>
    <message>
        <source>Glove is one model behind</source>
        <translation>Modell veraltet</translation>
    </message>
    <message>
        <source>Glove refused the model</source>
        <translation>Modell abgelehnt</translation>
    </message>
    <message>
        <source>Train on all labels and put the model on the glove (F9)</source>
        <translation>Auf allen Labels trainieren und das Modell auf den Handschuh bringen (F9)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
</context>
<context>
    <name>lodestone::HeaderController</name>
    <message>
        <source>Virtual glove</source>
        <translation>Virtuell</translation>
    </message>
    <message>
        <source>built in, simulated hand</source>
        <translation>eingebaut, simulierte Hand</translation>
    </message>
    <message>
        <source>No glove</source>
        <translation>Kein Handschuh</translation>
    </message>
    <message>
        <source>The glove has no model yet</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>The glove runs a model of another project</source>
        <translation>Fremdes Modell</translation>
    </message>
    <message>
        <source>Flash %1 all the same</source>
        <translation>%1 trotzdem flashen</translation>
    </message>
    <message>
        <source>%1 Label more moments to train again, or send it as it is.</source>
        <translation>%1 Labeln Sie weitere Stellen und trainieren Sie neu, oder senden Sie es so.</translation>
    </message>
    <message>
        <source>Connect a glove first</source>
        <translation>Erst einen Handschuh verbinden</translation>
    </message>
    <message>
        <source>Label a few moments first</source>
        <translation>Erst einige Stellen labeln</translation>
    </message>
    <message>
        <source>Train on all labels, send the model to the glove</source>
        <translation>Auf allen Labels trainieren, Modell an den Handschuh senden</translation>
    </message>
    <message>
        <source>The model needs %1</source>
        <translation>Das Modell braucht %1</translation>
    </message>
    <message>
        <source>Predicts in the studio</source>
        <translation>Sagt im Studio vorher</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train on all labels; the model predicts in the studio, as this board runs none</source>
        <translation>Mit allen Labels trainieren; das Modell läuft im Studio, denn diese Platine führt keines aus</translation>
    </message>
    <message>
        <source>Virtual glove, hand 2</source>
        <translation>Virtuell, Hand 2</translation>
    </message>
    <message>
        <source>another simulated person</source>
        <translation>eine andere simulierte Person</translation>
    </message>
    <message>
        <source>Virtual glove, hand 3</source>
        <translation>Virtuell, Hand 3</translation>
    </message>
    <message>
        <source>Simulated board</source>
        <translation>Simulierte Platine</translation>
    </message>
    <message>
        <source>prints numbers, as an Arduino does</source>
        <translation>gibt Zahlen aus, wie ein Arduino</translation>
    </message>
    <message>
        <source>No board</source>
        <translation>Keine Platine</translation>
    </message>
    <message>
        <source>Connect the board first</source>
        <translation>Verbinden Sie zuerst die Platine</translation>
    </message>
</context>
<context>
    <name>lodestone::Help</name>
    <message>
        <source>The guide is not installed; it is in the folder docs/guide of the source.</source>
        <translation>Die Anleitung ist nicht installiert; sie liegt im Ordner docs/guide des Quelltexts.</translation>
    </message>
    <message>
        <source>No program here opens %1; open it in a browser.</source>
        <translation>Kein Programm hier öffnet %1; öffnen Sie es in einem Browser.</translation>
    </message>
    <message>
        <source>Lodestone crashed on %1. A report was written on this computer; nothing was sent. Look through it, and attach it when you report the crash.</source>
        <translation>Lodestone ist am %1 abgestürzt. Ein Bericht wurde auf diesem Rechner geschrieben; gesendet wurde nichts. Sehen Sie ihn durch und hängen Sie ihn an, wenn Sie den Absturz melden.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>The report is %1.</source>
        <translation>Der Bericht ist %1.</translation>
    </message>
</context>
<context>
    <name>lodestone::HoldoutCard</name>
    <message>
        <source>Hold-out accuracy</source>
        <translation>Hold-out-Genauigkeit</translation>
    </message>
    <message>
        <source>%1, majority %2</source>
        <translation>%1, Mehrheit %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>Appears after the first training. Labels so far: %1.</source>
        <translation>Erscheint nach dem ersten Training. Labels bisher: %1.</translation>
    </message>
    <message>
        <source>Appears after the first training. Needs 20 labels in two sessions.</source>
        <translation>Erscheint nach dem ersten Training. Braucht 20 Labels in zwei Sitzungen.</translation>
    </message>
    <message>
        <source>majority %1</source>
        <translation>Mehrheit %1</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 Label</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 Labels</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>lodestone::IdentityCard</name>
    <message>
        <source>No glove</source>
        <translation>Kein Handschuh</translation>
    </message>
    <message>
        <source>Ask the glove again</source>
        <translation>Handschuh erneut abfragen</translation>
    </message>
    <message>
        <source>Ask the glove again (F5)</source>
        <translation>Handschuh erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Platine</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennr.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>Magnetometer</source>
        <translation>Magnetometer</translation>
    </message>
    <message>
        <source>Accelerometer</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Gyroscope</source>
        <translation>Gyroskop</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Lost samples</source>
        <translation>Verlorene Werte</translation>
    </message>
    <message>
        <source>CRC errors</source>
        <translation>CRC-Fehler</translation>
    </message>
    <message>
        <source>Dropped here</source>
        <translation>Hier verworfen</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>Inferenz</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>lodestone::ImportFlow</name>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>%1 ist ein Ordner; bitte eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its name and its permissions.</source>
        <translation>%1 lässt sich nicht lesen (%2); prüfen Sie Namen und Rechte.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The same samples are in the project already, as &quot;%1&quot;: copies leak between training and test; remove one of them.</source>
        <translation>Dieselben Messwerte sind schon im Projekt, als „%1“: Kopien machen die Teilung in Training und Test undicht; entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>%1 is the open project itself and no recording; choose another file.</source>
        <translation>%1 ist das geöffnete Projekt selbst und keine Aufnahme; wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>lodestone::KeyCap</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>lodestone::KeyboardSheet</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelBook</name>
    <message>
        <source>Another project is open by now.</source>
        <translation>Inzwischen ist ein anderes Projekt geöffnet.</translation>
    </message>
    <message>
        <source>Another program has changed that label in %1 since.</source>
        <translation>Ein anderes Programm hat dieses Label in %1 seither geändert.</translation>
    </message>
    <message>
        <source>“%1” was not stored. %2</source>
        <translation>„%1“ wurde nicht gespeichert. %2</translation>
    </message>
    <message>
        <source>“%1” was not undone. %2</source>
        <translation>„%1“ wurde nicht rückgängig gemacht. %2</translation>
    </message>
    <message>
        <source>“%1” was not done again. %2</source>
        <translation>„%1“ wurde nicht wiederholt. %2</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Sitzung %1</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelController</name>
    <message>
        <source>This session has no question and no label there; record that pose, or choose another session.</source>
        <translation>Diese Sitzung hat dort weder Frage noch Label; nehmen Sie die Haltung auf oder wählen Sie eine andere Sitzung.</translation>
    </message>
    <message>
        <source>%1 (damaged)</source>
        <translation>%1 (beschädigt)</translation>
    </message>
    <message>
        <source>%1 bend</source>
        <translation>%1× Biegung</translation>
    </message>
    <message>
        <source>%1 field</source>
        <translation>%1× Feld</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 Kanäle</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelEditor</name>
    <message>
        <source>Your label.</source>
        <translation>Ihr Label.</translation>
    </message>
    <message>
        <source>You could not tell here.</source>
        <translation>Hier war es Ihnen unklar.</translation>
    </message>
    <message>
        <source>A label of the guided capture.</source>
        <translation>Ein Label der geführten Aufnahme.</translation>
    </message>
    <message>
        <source>An imported label.</source>
        <translation>Ein importiertes Label.</translation>
    </message>
    <message>
        <source>A label the model gave itself.</source>
        <translation>Ein Label, das das Modell selbst gab.</translation>
    </message>
    <message>
        <source>Your own range.</source>
        <translation>Ihr eigener Bereich.</translation>
    </message>
    <message>
        <source>There is no label after this place.</source>
        <translation>Nach dieser Stelle kommt kein Label.</translation>
    </message>
    <message>
        <source>There is no label before this place.</source>
        <translation>Vor dieser Stelle gibt es kein Label.</translation>
    </message>
    <message>
        <source>Label at %1</source>
        <translation>Label bei %1</translation>
    </message>
    <message>
        <source>Label the pose at %1</source>
        <translation>Haltung bei %1 labeln</translation>
    </message>
    <message>
        <source>Can’t tell at %1</source>
        <translation>Unklar bei %1</translation>
    </message>
    <message>
        <source>Skip %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Move an edge</source>
        <translation>Rand verschieben</translation>
    </message>
    <message>
        <source>Put the playhead inside a label to split it there.</source>
        <translation>Setzen Sie den Abspielkopf in ein Label, um es dort zu teilen.</translation>
    </message>
    <message>
        <source>Split at %1</source>
        <translation>Bei %1 teilen</translation>
    </message>
    <message>
        <source>There is no label to merge here; select one that has a neighbour.</source>
        <translation>Hier gibt es kein Label zum Verbinden; wählen Sie eines mit Nachbarn.</translation>
    </message>
    <message>
        <source>The neighbour is more than two seconds away; merging would label what lies between.</source>
        <translation>Der Nachbar ist mehr als zwei Sekunden entfernt; Verbinden würde das Dazwischen labeln.</translation>
    </message>
    <message>
        <source>Merge at %1</source>
        <translation>Bei %1 verbinden</translation>
    </message>
    <message>
        <source>Select a label first: click it, or press Shift with the left or right arrow.</source>
        <translation>Wählen Sie erst ein Label: anklicken oder Umschalt mit Pfeil links oder rechts.</translation>
    </message>
    <message>
        <source>Delete the label at %1</source>
        <translation>Label bei %1 löschen</translation>
    </message>
    <message>
        <source>No labels overlap.</source>
        <translation>Keine Labels überlappen.</translation>
    </message>
    <message>
        <source>Keep the earlier label at %1</source>
        <translation>Früheres Label bei %1 behalten</translation>
    </message>
    <message>
        <source>Keep the later label at %1</source>
        <translation>Späteres Label bei %1 behalten</translation>
    </message>
    <message>
        <source>The neighbour says something else, so one of the two would be lost; make them equal first.</source>
        <translation>Das Nachbarlabel sagt etwas anderes, eines der beiden ginge also verloren; gleichen Sie sie zuerst an.</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelPage</name>
    <message>
        <source>Flex or extend %1</source>
        <translation>%1 beugen oder strecken</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find moments</source>
        <translation>Stellen suchen</translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Previous moment</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show the whole session</source>
        <translation>Ganze Sitzung zeigen</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Accept for the whole pose</source>
        <translation>Für die ganze Haltung annehmen</translation>
    </message>
    <message>
        <source>Select the next label</source>
        <translation>Nächstes Label wählen</translation>
    </message>
    <message>
        <source>Select the label before</source>
        <translation>Voriges Label wählen</translation>
    </message>
    <message>
        <source>Drop the range or label</source>
        <translation>Bereich oder Label verwerfen</translation>
    </message>
    <message>
        <source>Begin earlier</source>
        <translation>Früher beginnen</translation>
    </message>
    <message>
        <source>Begin later</source>
        <translation>Später beginnen</translation>
    </message>
    <message>
        <source>End earlier</source>
        <translation>Früher enden</translation>
    </message>
    <message>
        <source>End later</source>
        <translation>Später enden</translation>
    </message>
    <message>
        <source>Snap edges to still poses</source>
        <translation>Ränder an ruhigen Haltungen einrasten</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>Am Abspielkopf teilen</translation>
    </message>
    <message>
        <source>Merge with the next label</source>
        <translation>Mit nächstem Label verbinden</translation>
    </message>
    <message>
        <source>Merge with the label before</source>
        <translation>Mit vorigem Label verbinden</translation>
    </message>
    <message>
        <source>Delete the label</source>
        <translation>Label löschen</translation>
    </message>
    <message>
        <source>Go to an overlap</source>
        <translation>Zu einer Überlappung</translation>
    </message>
    <message>
        <source>No labels overlap.</source>
        <translation>Keine Labels überlappen.</translation>
    </message>
    <message>
        <source>Overlap: keep the earlier label</source>
        <translation>Überlappung: früheres Label behalten</translation>
    </message>
    <message>
        <source>Overlap: keep the later label</source>
        <translation>Überlappung: späteres Label behalten</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder Pause</translation>
    </message>
    <message>
        <source>Play backwards, again: faster</source>
        <translation>Rückwärts spielen, erneut: schneller</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play, again: faster</source>
        <translation>Abspielen, erneut: schneller</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Sitzung wählen</translation>
    </message>
    <message>
        <source>Answer with the small hand %1</source>
        <translation>Mit der kleinen Hand %1 antworten</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelPictures</name>
    <message>
        <source>No picture of this moment</source>
        <translation>Kein Bild von diesem Moment</translation>
    </message>
    <message>
        <source>Simulated camera</source>
        <translation>Simulierte Kamera</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelQuestions</name>
    <message>
        <source>Level</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Pitched down %1°</source>
        <translation>%1° gesenkt</translation>
    </message>
    <message>
        <source>Pitched up %1°</source>
        <translation>%1° gehoben</translation>
    </message>
    <message>
        <source>The model reads the whole session; that takes a few seconds. Go on labelling by hand meanwhile.</source>
        <translation>Das Modell liest die ganze Sitzung, das dauert einige Sekunden. Labeln Sie inzwischen von Hand weiter.</translation>
    </message>
</context>
<context>
    <name>lodestone::LaneLegend</name>
    <message>
        <source>Solid is labelled, hatched is predicted, violet is unsure</source>
        <translation>Voll: gelabelt, schraffiert: vorhergesagt, violett: unsicher</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>gelabelt</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>lodestone::LaneView</name>
    <message>
        <source>Session in view</source>
        <translation>Sitzung im Ausschnitt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message numerus="yes">
        <source>%n overlaps of labels to settle</source>
        <translation>
            <numerusform>%n Überlappung von Labels zu klären</numerusform>
            <numerusform>%n Überlappungen von Labels zu klären</numerusform>
        </translation>
    </message>
    <message>
        <source>Two labels overlap and say the same</source>
        <translation>Zwei Labels überlappen und sagen dasselbe</translation>
    </message>
    <message>
        <source>Two labels overlap and differ</source>
        <translation>Zwei Labels überlappen und widersprechen sich</translation>
    </message>
    <message>
        <source>keep earlier</source>
        <translation>früheres behalten</translation>
    </message>
    <message>
        <source>keep later</source>
        <translation>späteres behalten</translation>
    </message>
    <message>
        <source>sensor clips</source>
        <translation>Sensor übersteuert</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>Feld %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Drag on the lanes to choose a range; the wheel scrolls, with Ctrl it zooms</source>
        <translation>Auf den Spuren ziehen, um einen Bereich zu wählen; das Rad blättert, mit Strg zoomt es</translation>
    </message>
    <message>
        <source>How far the model doubts: nothing before there is a model.</source>
        <translation>Wie sehr das Modell zweifelt: nichts, solange es kein Modell gibt.</translation>
    </message>
    <message>
        <source>How far the model doubts here: %1, from 0 (sure) to 1 (a guess). The darker, the more a label helps.</source>
        <translation>Wie sehr das Modell hier zweifelt: %1, von 0 (sicher) bis 1 (geraten). Je dunkler, desto mehr hilft ein Label.</translation>
    </message>
</context>
<context>
    <name>lodestone::LearningCurve</name>
    <message>
        <source>Fingers right over labels</source>
        <translation>Richtige Finger über Labels</translation>
    </message>
    <message>
        <source>All five right over labels</source>
        <translation>Alle fünf richtig über Labels</translation>
    </message>
    <message>
        <source>%1  %2 ± %3</source>
        <translation>%1  %2 ± %3</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Fingers right</source>
        <translation>Finger richtig</translation>
    </message>
    <message>
        <source>All five right</source>
        <translation>Alle fünf richtig</translation>
    </message>
    <message>
        <source>labels given</source>
        <translation>vergebene Labels</translation>
    </message>
    <message>
        <source>This study has no curve</source>
        <translation>Diese Studie hat keine Kurve</translation>
    </message>
    <message>
        <source>always the commoner state %1</source>
        <translation>immer der häufigere Zustand %1</translation>
    </message>
    <message>
        <source>all labels %1</source>
        <translation>alle Labels %1</translation>
    </message>
</context>
<context>
    <name>lodestone::LikelyRow</name>
    <message>
        <source>All extended</source>
        <translation>Alle gestreckt</translation>
    </message>
    <message>
        <source>All flexed</source>
        <translation>Alle gebeugt</translation>
    </message>
    <message>
        <source>Flexed: %1</source>
        <translation>Gebeugt: %1</translation>
    </message>
    <message>
        <source>%1. Labels the moment so and goes on.</source>
        <translation>%1. Labelt die Stelle so und geht weiter.</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unbekannt: %1</translation>
    </message>
</context>
<context>
    <name>lodestone::LinkTarget</name>
    <message>
        <source>The glove went away before the model was sent; the model is kept on the Train page.</source>
        <translation>Der Handschuh war weg, bevor das Modell gesendet war; es liegt auf der Seite „Training“.</translation>
    </message>
</context>
<context>
    <name>lodestone::LiveBar</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>How much time the plots show</source>
        <translation>Wie viel Zeit die Kurven zeigen</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>Live folgen</translation>
    </message>
    <message>
        <source>Back to the newest sample (End)</source>
        <translation>Zurück zum neuesten Messwert (Ende)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Freeze the view; recording goes on (Space)</source>
        <translation>Ansicht anhalten; die Aufnahme läuft weiter (Leertaste)</translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>Measure between two moments (A, B)</source>
        <translation>Zwischen zwei Zeitpunkten messen (A, B)</translation>
    </message>
    <message>
        <source>Auto scale</source>
        <translation>Auto-Skala</translation>
    </message>
    <message>
        <source>Scales follow the traces, or stay where they are (S). Shift and wheel change a fixed scale, F fits it.</source>
        <translation>Die Skalen folgen den Kurven oder bleiben fest (S). Umschalt und Rad ändern eine feste Skala, F passt sie an.</translation>
    </message>
    <message>
        <source>Guided capture</source>
        <translation>Geführte Aufnahme</translation>
    </message>
    <message>
        <source>Shows pose after pose, records and labels by itself (Ctrl+G)</source>
        <translation>Zeigt Haltung um Haltung, nimmt auf und labelt selbst (Strg+G)</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Which lanes are shown (L), and the axes or the strength at each sensor (M)</source>
        <translation>Welche Spuren zu sehen sind (L), und die Achsen oder die Stärke je Sensor (M)</translation>
    </message>
    <message>
        <source>Strength at each sensor</source>
        <translation>Stärke je Sensor</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What is asked while a recording runs, and how often (Q)</source>
        <translation>Was während einer Aufnahme gefragt wird, und wie oft (Q)</translation>
    </message>
    <message>
        <source>Ask while recording</source>
        <translation>Beim Aufnehmen fragen</translation>
    </message>
    <message>
        <source>At most %1 a minute</source>
        <translation>Höchstens %1 je Minute</translation>
    </message>
    <message>
        <source>A soft sound with each question</source>
        <translation>Ein leiser Ton bei jeder Frage</translation>
    </message>
</context>
<context>
    <name>lodestone::LiveEmpty</name>
    <message>
        <source>Start the virtual glove</source>
        <translation>Virtuellen Handschuh starten</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>Noch keine Messwerte</translation>
    </message>
    <message>
        <source>Waiting for the glove to answer.</source>
        <translation>Wartet auf Antwort des Handschuhs.</translation>
    </message>
    <message>
        <source>Connect a glove or choose the virtual glove.</source>
        <translation>Verbinden Sie einen Handschuh oder wählen Sie den virtuellen.</translation>
    </message>
</context>
<context>
    <name>lodestone::LivePage</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>Live folgen</translation>
    </message>
    <message>
        <source>Waiting for the glove to answer.</source>
        <translation>Wartet auf Antwort des Handschuhs.</translation>
    </message>
    <message>
        <source>Paused, %1 behind live</source>
        <translation>Pause, %1 hinter Live</translation>
    </message>
    <message>
        <source>Scrolled back, %1 behind live</source>
        <translation>%1 hinter Live</translation>
    </message>
    <message>
        <source>Pause, or follow live again</source>
        <translation>Pause, oder wieder live folgen</translation>
    </message>
    <message>
        <source>Scroll back</source>
        <translation>Zurückblättern</translation>
    </message>
    <message>
        <source>Scroll on</source>
        <translation>Weiterblättern</translation>
    </message>
    <message>
        <source>Less time, closer</source>
        <translation>Weniger Zeit, näher</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Fit the scales to the view</source>
        <translation>Skalen an Ansicht anpassen</translation>
    </message>
    <message>
        <source>Automatic or fixed scales</source>
        <translation>Automatische oder feste Skalen</translation>
    </message>
    <message>
        <source>Show the cursors</source>
        <translation>Cursor zeigen</translation>
    </message>
    <message>
        <source>Cursor A to the pointer</source>
        <translation>Cursor A zum Mauszeiger</translation>
    </message>
    <message>
        <source>Cursor B to the pointer</source>
        <translation>Cursor B zum Mauszeiger</translation>
    </message>
    <message>
        <source>Next unsure moment</source>
        <translation>Nächste unsichere Stelle</translation>
    </message>
    <message>
        <source>Unplugged: the last samples</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>The glove is answering a replay. It is back here afterwards.</source>
        <translation>Der Handschuh beantwortet eine abgespielte Sitzung. Danach ist er wieder da.</translation>
    </message>
    <message>
        <source>The glove is unplugged. Plug it in again; it is found by itself.</source>
        <translation>Der Handschuh ist ausgesteckt. Stecken Sie ihn wieder an; er wird von selbst gefunden.</translation>
    </message>
    <message>
        <source>No glove is connected.</source>
        <translation>Kein Handschuh ist verbunden.</translation>
    </message>
    <message>
        <source>A replay runs</source>
        <translation>Es wird abgespielt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Show or hide: %1 %2</source>
        <translation>%1 %2 ein oder aus</translation>
    </message>
    <message>
        <source>Axes, or the strength at each sensor</source>
        <translation>Achsen oder die Stärke je Sensor</translation>
    </message>
    <message>
        <source>Choose the lanes</source>
        <translation>Spuren wählen</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Questions while recording</source>
        <translation>Fragen beim Aufnehmen</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Answer as shown</source>
        <translation>Wie gezeigt antworten</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Flex or extend: %1</source>
        <translation>Beugen oder strecken: %1</translation>
    </message>
    <message>
        <source>Likely answer %1</source>
        <translation>Wahrscheinliche Antwort %1</translation>
    </message>
</context>
<context>
    <name>lodestone::LivePlot</name>
    <message>
        <source>Magnetometer</source>
        <translation>Magnetometer</translation>
    </message>
    <message>
        <source>Accelerometer</source>
        <translation>Beschleunigungssensor</translation>
    </message>
    <message>
        <source>Gyroscope</source>
        <translation>Gyroskop</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>%1, fixed at ±%2</source>
        <translation>%1, fest bei ±%2</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Biegung</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientierung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Over time: %1</source>
        <translation>Über der Zeit: %1</translation>
    </message>
    <message>
        <source>fixed at ±%1</source>
        <translation>fest bei ±%1</translation>
    </message>
</context>
<context>
    <name>lodestone::LiveQuestions</name>
    <message>
        <source>Can’t tell</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>%1 labeln</translation>
    </message>
    <message>
        <source>The answer was not stored, as a change before it was not; answer again.</source>
        <translation>Die Antwort wurde nicht gespeichert, weil eine Änderung davor nicht gespeichert wurde; antworten Sie noch einmal.</translation>
    </message>
    <message>
        <source>Not labelled yet since the glove was put on: this pose in this orientation.</source>
        <translation>Seit dem Anziehen noch nicht gelabelt: diese Haltung in dieser Orientierung.</translation>
    </message>
</context>
<context>
    <name>lodestone::LiveSide</name>
    <message>
        <source>glove</source>
        <translation>Handschuh</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>%1 of %2 differ</source>
        <translation>%1 von %2 uneins</translation>
    </message>
    <message>
        <source>No glove is connected.</source>
        <translation>Kein Handschuh ist verbunden.</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>Windows on which the glove and the host&apos;s copy of its model both answered, and those with different probabilities</source>
        <translation>Fenster, die der Handschuh und der Host mit demselben Modell beantwortet haben, und jene mit verschiedenen Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>No accelerometer: no orientation</source>
        <translation>Ohne Beschleunigungssensor keine Orientierung</translation>
    </message>
    <message>
        <source>predicted in the studio</source>
        <translation>im Studio vorhergesagt</translation>
    </message>
</context>
<context>
    <name>lodestone::LossPlot</name>
    <message>
        <source>Loss by epoch</source>
        <translation>Loss je Epoche</translation>
    </message>
    <message>
        <source>kept, %1
%2</source>
        <translation>behalten, %1
%2</translation>
    </message>
</context>
<context>
    <name>lodestone::MainWindow</name>
    <message>
        <source>Lodestone</source>
        <translation>Lodestone</translation>
    </message>
    <message>
        <source>Record, or stop</source>
        <translation>Aufnehmen oder beenden</translation>
    </message>
    <message>
        <source>Retrain and flash</source>
        <translation>Trainieren, flashen</translation>
    </message>
    <message>
        <source>Choose a glove</source>
        <translation>Handschuh wählen</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Restore the usual layout</source>
        <translation>Standardlayout wiederherstellen</translation>
    </message>
    <message>
        <source>Guided capture</source>
        <translation>Geführte Aufnahme</translation>
    </message>
    <message>
        <source>Noise, field and timing of the sensors</source>
        <translation>Rauschen, Feld und Takt der Sensoren</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n files: projects are opened, sessions are copied into the project</source>
        <translation>
            <numerusform>%n Datei ablegen: Projekte werden geöffnet, Sitzungen ins Projekt kopiert</numerusform>
            <numerusform>%n Dateien ablegen: Projekte werden geöffnet, Sitzungen ins Projekt kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Import sessions…</source>
        <translation>Sitzungen importieren…</translation>
    </message>
    <message>
        <source>Export the shown session…</source>
        <translation>Gezeigte Sitzung exportieren…</translation>
    </message>
    <message>
        <source>Sessions, models and labels…</source>
        <translation>Sitzungen, Modelle und Labels…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Anleitung öffnen</translation>
    </message>
    <message>
        <source>About Lodestone</source>
        <translation>Über Lodestone</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>A report of the shown model…</source>
        <translation>Bericht über das gezeigte Modell…</translation>
    </message>
    <message>
        <source>%1 – Lodestone</source>
        <comment>a project&apos;s name</comment>
        <translation>%1 – Lodestone</translation>
    </message>
    <message>
        <source>Outputs to other programs</source>
        <translation>Ausgaben an andere Programme</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
</context>
<context>
    <name>lodestone::Manager</name>
    <message>
        <source>Sessions, models and labels</source>
        <translation>Sitzungen, Modelle und Labels</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Sessions of the project</source>
        <translation>Sitzungen des Projekts</translation>
    </message>
    <message>
        <source>Models of the project</source>
        <translation>Modelle des Projekts</translation>
    </message>
    <message>
        <source>Labels of the shown session</source>
        <translation>Labels der gezeigten Sitzung</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>C code…</source>
        <translation>C-Code…</translation>
    </message>
    <message>
        <source>The model as a folder of C for any board, with an example and a test</source>
        <translation>Das Modell als C-Ordner für jede Platine, mit Beispiel und Test</translation>
    </message>
    <message>
        <source>Delete pictures…</source>
        <translation>Bilder löschen…</translation>
    </message>
</context>
<context>
    <name>lodestone::ManagerController</name>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>by a plan, or a file</source>
        <translation>durch einen Plan oder eine Datei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Tragephase</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Angegeben</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>A sitting is a number from 1: sessions of one putting-on of the glove have the same.</source>
        <translation>Eine Tragephase ist eine Zahl ab 1: Sitzungen, zwischen denen der Handschuh anblieb, haben dieselbe.</translation>
    </message>
    <message>
        <source>Delete a session</source>
        <translation>Eine Sitzung löschen</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Ein Modell löschen</translation>
    </message>
    <message numerus="yes">
        <source>What is deleted can be undone here until the project is closed, and is gone for good after %n days.</source>
        <translation>
            <numerusform>Gelöschtes lässt sich hier rückgängig machen, bis das Projekt geschlossen wird, und ist nach %n Tag endgültig weg.</numerusform>
            <numerusform>Gelöschtes lässt sich hier rückgängig machen, bis das Projekt geschlossen wird, und ist nach %n Tagen endgültig weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n labels</source>
        <translation>
            <numerusform>%n Label löschen</numerusform>
            <numerusform>%n Labels löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Delete pictures</source>
        <translation>Bilder löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n pictures (%1) for good? Samples and labels stay.</source>
        <translation>
            <numerusform>%n Bild (%1) endgültig löschen? Messwerte und Labels bleiben.</numerusform>
            <numerusform>%n Bilder (%1) endgültig löschen? Messwerte und Labels bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The pictures are deleted.</source>
        <translation>Die Bilder sind gelöscht.</translation>
    </message>
</context>
<context>
    <name>lodestone::MappingSheet</name>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not now (Esc)</source>
        <translation>Jetzt nicht (Esc)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>What %1 is</source>
        <translation>Was %1 ist</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
    <message>
        <source>What is not sure</source>
        <translation>Was unsicher ist</translation>
    </message>
    <message>
        <source>Rows a second</source>
        <translation>Zeilen je Sekunde</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Diese Spalten nehmen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>wie notiert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>Say the rate, or which column is the time.</source>
        <translation>Geben Sie die Rate an oder welche Spalte die Zeit ist.</translation>
    </message>
    <message>
        <source>Value of %1: %2</source>
        <translation>Wert von %1: %2</translation>
    </message>
</context>
<context>
    <name>lodestone::MenuController</name>
    <message>
        <source>Save a copy of the project</source>
        <translation>Kopie des Projekts speichern</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Projects (*.lodestone)</source>
        <translation>Projekte (*.lodestone)</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name for the copy.</source>
        <translation>%1 gibt es schon; wählen Sie einen anderen Namen für die Kopie.</translation>
    </message>
    <message>
        <source>A copy of the project is in %1.</source>
        <translation>Eine Kopie des Projekts liegt in %1.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>There is no session to export yet; record or import one.</source>
        <translation>Es gibt noch keine Sitzung zum Exportieren; nehmen Sie eine auf oder importieren Sie eine.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>The session is not in the project any more.</source>
        <translation>Die Sitzung ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); choose another folder.</source>
        <translation>%1 lässt sich nicht schreiben (%2); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The session is in %1.</source>
        <translation>Die Sitzung liegt in %1.</translation>
    </message>
    <message>
        <source>Where new projects are put</source>
        <translation>Wohin neue Projekte kommen</translation>
    </message>
    <message>
        <source>About Lodestone</source>
        <translation>Über Lodestone</translation>
    </message>
    <message>
        <source>Lodestone %1, a studio for sensor gloves</source>
        <translation>Lodestone %1, ein Studio für Sensorhandschuhe</translation>
    </message>
    <message>
        <source>Lodestone is free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Lodestone ist freie Software unter der GNU General Public License, Version 3 oder später; es kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>It is built with Qt %1 (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), SQLite (public domain), Eigen (MPL 2), libserialport (LGPL 3) and CLI11 (BSD).</source>
        <translation>Es ist gebaut mit Qt %1 (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), SQLite (gemeinfrei), Eigen (MPL 2), libserialport (LGPL 3) und CLI11 (BSD).</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>Über Qt</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Für einen Bericht kopieren</translation>
    </message>
</context>
<context>
    <name>lodestone::MessageList</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>lodestone::ModelBench</name>
    <message>
        <source>Training %1 again with its own labels, seed and recipe.</source>
        <translation>Trainiert %1 erneut mit eigenen Labels, Seed und Rezept.</translation>
    </message>
    <message>
        <source>This model is no longer in the project.</source>
        <translation>Dieses Modell ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the same weights, byte for byte.</source>
        <translation>In %1 s neu trainiert: dieselben Gewichte, Byte für Byte.</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the same weights and the same image, byte for byte.</source>
        <translation>In %1 s neu trainiert: dieselben Gewichte und dasselbe Abbild, Byte für Byte.</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the image is the same, the weights differ in their last digits.</source>
        <translation>In %1 s neu trainiert: das Abbild ist gleich, die Gewichte weichen in den letzten Stellen ab.</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the bytes differ. Another version of Lodestone, or a session changed since, explains it.</source>
        <translation>In %1 s neu trainiert: die Bytes weichen ab. Eine andere Version von Lodestone oder eine seither geänderte Sitzung erklärt es.</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the bytes differ. It was trained on %2, and this computer has %3.</source>
        <translation>In %1 s neu trainiert: die Bytes weichen ab. Es wurde auf %2 trainiert, dieser Rechner hat %3.</translation>
    </message>
</context>
<context>
    <name>lodestone::ModelDetails</name>
    <message>
        <source>mean gap between stated and true confidence; it was %1 before calibration</source>
        <translation>mittlerer Abstand von angegebener und tatsächlicher Konfidenz; vor der Kalibrierung %1</translation>
    </message>
    <message>
        <source>mean gap between stated and true confidence</source>
        <translation>mittlerer Abstand von angegebener und tatsächlicher Konfidenz</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation>Kombinationen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>An older version trained this model and kept no diagram; reproduce it to see one.</source>
        <translation>Eine ältere Version trainierte dieses Modell und behielt kein Diagramm; reproduzieren Sie es, um eines zu sehen.</translation>
    </message>
    <message>
        <source>unsure, %1 of all decisions</source>
        <translation>unsicher, %1 aller Entscheidungen</translation>
    </message>
</context>
<context>
    <name>lodestone::ModelList</name>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1, never evaluated</source>
        <translation>%1, nie bewertet</translation>
    </message>
    <message>
        <source>%1, %2 on the hold-out</source>
        <translation>%1, %2 auf dem Hold-out</translation>
    </message>
    <message>
        <source>%1, %2 on the hold-out, majority %3</source>
        <translation>%1, %2 auf dem Hold-out, Mehrheit %3</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>majority %1</source>
        <translation>Mehrheit %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, in the letters of QLocale::toString</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1. Recipe %2: %3</source>
        <translation>%1. Rezept %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>simulated hand</source>
        <translation>simulierte Hand</translation>
    </message>
    <message>
        <source>int8 %1 B</source>
        <translation>int8 %1 B</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>kein Abbild</translation>
    </message>
</context>
<context>
    <name>lodestone::ModelReport</name>
    <message>
        <source>Pitched down</source>
        <translation>Gesenkt</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Pitched up</source>
        <translation>Gehoben</translation>
    </message>
    <message>
        <source>low pitch</source>
        <translation>gesenkte Hand</translation>
    </message>
    <message>
        <source>a whole session</source>
        <translation>eine ganze Sitzung</translation>
    </message>
    <message>
        <source>at random, which leaks: neighbours look alike</source>
        <translation>zufällig, das ist undicht: Nachbarn gleichen sich</translation>
    </message>
    <message>
        <source>a removed session</source>
        <translation>eine entfernte Sitzung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation>Hold-out</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Seed %2</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>%1 of the sources, %2 of the target</source>
        <translation>%1 der Quellen, %2 des Ziels</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>%1, in %2 s</source>
        <translation>%1, in %2 s</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>int8, %1 B</source>
        <translation>int8, %1 B</translation>
    </message>
    <message>
        <source>none: it cannot go on the glove</source>
        <translation>keines: es kann nicht auf den Handschuh</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>On the glove</source>
        <translation>Im Handschuh</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>derzeit nicht</translation>
    </message>
    <message>
        <source>A report is a PDF, HTML or CSV file; let the name end in .pdf, .html or .csv.</source>
        <translation>Ein Bericht ist eine PDF-, HTML- oder CSV-Datei; lassen Sie den Namen auf .pdf, .html oder .csv enden.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>%1 ist nicht schreibbar: %2. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Genauigkeit, %</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>fingers</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>all five</source>
        <translation>alle fünf</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Hold-out</translation>
    </message>
    <message>
        <source>%1 (trained)</source>
        <translation>%1 (trainiert)</translation>
    </message>
    <message>
        <source>Confidence, %</source>
        <translation>Konfidenz, %</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>came true</source>
        <translation>traf zu</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Lodestone %1, project %2</source>
        <translation>Lodestone %1, Projekt %2</translation>
    </message>
    <message>
        <source>Confidence and loss</source>
        <translation>Konfidenz und Loss</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Verlässlichkeitsdiagramm</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation>Loss je Epoche</translation>
    </message>
    <message>
        <source>Accuracy of each combination</source>
        <translation>Genauigkeit je Kombination</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Herkunft</translation>
    </message>
    <message numerus="yes">
        <source>%n more domains are in the CSV file</source>
        <translation>
            <numerusform>%n weitere Domäne steht in der CSV-Datei</numerusform>
            <numerusform>%n weitere Domänen stehen in der CSV-Datei</numerusform>
        </translation>
    </message>
    <message>
        <source>This model was never evaluated.</source>
        <translation>Dieses Modell wurde nie bewertet.</translation>
    </message>
    <message>
        <source>%1 of the fingers right (always guessing the commonest state: %2), all five right %3, in %4 windows held out: %5.</source>
        <translation>%1 der Finger richtig (stets der häufigste Zustand: %2), alle fünf richtig %3, in %4 zurückgehaltenen Fenstern: %5.</translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1; by %2 before calibration.</source>
        <translation>Konfidenz weicht um %1 ab; vor der Kalibrierung um %2.</translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1.</source>
        <translation>Konfidenz weicht um %1 ab.</translation>
    </message>
    <message>
        <source>No loss was kept</source>
        <translation>Kein Loss aufbewahrt</translation>
    </message>
    <message>
        <source>loss by epoch: training</source>
        <translation>Loss je Epoche: Training</translation>
    </message>
    <message>
        <source>loss by epoch: grey training, black held out</source>
        <translation>Loss je Epoche: grau Training, schwarz Hold-out</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>An older version kept no bins of confidence</source>
        <translation>Eine ältere Version behielt keine Konfidenzklassen</translation>
    </message>
    <message>
        <source>Combinations, weakest first: all five right, %, and the wrong answer most often given</source>
        <translation>Kombinationen, die schwächste zuerst: alle fünf richtig, %, und die häufigste falsche Antwort</translation>
    </message>
    <message>
        <source>Recorded from</source>
        <translation>Aufgenommen von</translation>
    </message>
    <message>
        <source>Sitting %1</source>
        <translation>Tragephase %1</translation>
    </message>
    <message>
        <source>No picture of this moment</source>
        <translation>Kein Bild von diesem Moment</translation>
    </message>
    <message>
        <source>Simulated camera</source>
        <translation>Simulierte Kamera</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No label of this project was given by a person.</source>
        <translation>Kein Label dieses Projekts stammt von einer Person.</translation>
    </message>
    <message>
        <source>%1 of %2 labels given by hand were checked, each by a model that has not learnt from it.</source>
        <translation>%1 von %2 von Hand gegebenen Labels wurden geprüft, jedes von einem Modell, das nicht aus ihm gelernt hat.</translation>
    </message>
    <message>
        <source>None is contested.</source>
        <translation>Keines ist strittig.</translation>
    </message>
    <message numerus="yes">
        <source>%n are contested.</source>
        <translation>
            <numerusform>%n ist strittig.</numerusform>
            <numerusform>%n sind strittig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are too short, or nothing else that is labelled is like them.</source>
        <translation>Die übrigen sind zu kurz, oder nichts anderes Gelabeltes gleicht ihnen.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>The label says</source>
        <translation>Das Label sagt</translation>
    </message>
    <message>
        <source>The model says</source>
        <translation>Das Modell sagt</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher zu</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture of the hand</source>
        <translation>Bild der Hand</translation>
    </message>
    <message>
        <source>Contested labels</source>
        <translation>Strittige Labels</translation>
    </message>
</context>
<context>
    <name>lodestone::OrientationCard</name>
    <message>
        <source>Orientation</source>
        <translation>Orientierung</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>Nicken</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>Kurs</translation>
    </message>
</context>
<context>
    <name>lodestone::OutputCard</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch off: %1</source>
        <translation>Ausschalten: %1</translation>
    </message>
    <message>
        <source>Switch on: %1</source>
        <translation>Einschalten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n connected</source>
        <translation>
            <numerusform>%1, %n verbunden</numerusform>
            <numerusform>%1, %n verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 sent</source>
        <translation>%1, %2 gesendet</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>lodestone::OutputsController</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>lodestone::OutputsPage</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>%1, on or off</source>
        <translation>%1, ein oder aus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Delay from sample to output</source>
        <translation>Verzögerung von Messung bis Ausgabe</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>99 of 100 within</source>
        <translation>99 von 100 in</translation>
    </message>
    <message>
        <source>Of it in the studio</source>
        <translation>Davon im Studio</translation>
    </message>
    <message>
        <source>From predictions to states</source>
        <translation>Von Vorhersagen zu Zuständen</translation>
    </message>
    <message>
        <source>Flexed above</source>
        <translation>Gebeugt über</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Extended below</source>
        <translation>Gestreckt unter</translation>
    </message>
    <message>
        <source>Steady for</source>
        <translation>Ruhig seit</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Lasts at least</source>
        <translation>Dauert mindestens</translation>
    </message>
    <message>
        <source>Only where the field is known</source>
        <translation>Nur wo das Feld bekannt ist</translation>
    </message>
    <message>
        <source>No state while the field is unlike what the model was trained on</source>
        <translation>Kein Zustand, solange das Feld anders ist als das, womit das Modell trainiert wurde</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the live plots</source>
        <translation>Zurück zu den Live-Kurven</translation>
    </message>
    <message>
        <source>No state</source>
        <translation>Kein Zustand</translation>
    </message>
</context>
<context>
    <name>lodestone::Overview</name>
    <message>
        <source>Whole session</source>
        <translation>Ganze Sitzung</translation>
    </message>
    <message>
        <source>Drag the frame to move the view</source>
        <translation>Rahmen ziehen verschiebt den Ausschnitt</translation>
    </message>
    <message>
        <source>The whole session appears here</source>
        <translation>Hier erscheint die ganze Sitzung</translation>
    </message>
</context>
<context>
    <name>lodestone::ParityCard</name>
    <message>
        <source>Host and glove</source>
        <translation>Host und Handschuh</translation>
    </message>
    <message>
        <source>one square is one window</source>
        <translation>ein Quadrat ist ein Fenster</translation>
    </message>
    <message>
        <source>The host runs the glove’s own network on the same samples and compares every answer.</source>
        <translation>Der Host rechnet das Netz des Handschuhs auf denselben Messwerten und vergleicht jede Antwort.</translation>
    </message>
    <message>
        <source>Host and glove agree</source>
        <translation>Host und Handschuh einig</translation>
    </message>
    <message>
        <source>Host and glove differ</source>
        <translation>Host und Handschuh uneins</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>1 mismatch</source>
        <translation>1 Abweichung</translation>
    </message>
    <message>
        <source>%1 mismatches</source>
        <translation>%1 Abweichungen</translation>
    </message>
    <message>
        <source>in %1 windows, largest gap %2</source>
        <translation>in %1 Fenstern, größter Abstand %2</translation>
    </message>
    <message>
        <source>waiting for the first window</source>
        <translation>wartet auf das erste Fenster</translation>
    </message>
    <message>
        <source>the host does not hold this image</source>
        <translation>der Host hat dieses Abbild nicht</translation>
    </message>
    <message>
        <source>no glove is connected</source>
        <translation>kein Handschuh verbunden</translation>
    </message>
    <message>
        <source>the glove runs no model yet</source>
        <translation>auf dem Handschuh läuft noch kein Modell</translation>
    </message>
    <message>
        <source>A crossed square differs: click it, or press D, to see that moment on Label.</source>
        <translation>Ein durchgestrichenes Quadrat weicht ab: Ein Klick darauf oder D zeigt die Stelle auf „Labeln“.</translation>
    </message>
</context>
<context>
    <name>lodestone::ParityGrid</name>
    <message>
        <source>Windows compared, one square each</source>
        <translation>Verglichene Fenster, je ein Quadrat</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 weichen ab</translation>
    </message>
    <message>
        <source>Equal; a click shows the moment on Label</source>
        <translation>Gleich; ein Klick zeigt die Stelle auf „Labeln“</translation>
    </message>
    <message>
        <source>Different; a click shows the moment on Label</source>
        <translation>Verschieden; ein Klick zeigt die Stelle auf „Labeln“</translation>
    </message>
</context>
<context>
    <name>lodestone::PlanCalibration</name>
    <message>
        <source>Nothing was calibrated; what was in force before still is.</source>
        <translation>Nichts wurde kalibriert; was vorher galt, gilt weiter.</translation>
    </message>
    <message>
        <source>Saved as version %1 of glove %2, and in force from now on. Recordings stay as they were read.</source>
        <translation>Gespeichert als Version %1 des Handschuhs %2, sie gilt ab jetzt. Aufnahmen bleiben, wie sie gelesen wurden.</translation>
    </message>
    <message>
        <source>The calibration before is in force again, as version %1.</source>
        <translation>Die vorige Kalibrierung gilt wieder, als Version %1.</translation>
    </message>
    <message>
        <source>Connect a glove to see how it is calibrated.</source>
        <translation>Verbinden Sie einen Handschuh, um seine Kalibrierung zu sehen.</translation>
    </message>
    <message>
        <source>Glove %1 is not calibrated. The plans named Calibration do that.</source>
        <translation>Der Handschuh %1 ist nicht kalibriert. Das tun die Pläne namens Kalibrierung.</translation>
    </message>
    <message>
        <source>Glove %1, version %2 of %3: %4</source>
        <translation>Handschuh %1, Version %2 vom %3: %4</translation>
    </message>
    <message>
        <source>Another glove was connected meanwhile. Nothing was calibrated; do the plan again.</source>
        <translation>Inzwischen war ein anderer Handschuh verbunden. Nichts wurde kalibriert; führen Sie den Plan noch einmal aus.</translation>
    </message>
</context>
<context>
    <name>lodestone::PlanChooser</name>
    <message>
        <source>Capture plans</source>
        <translation>Aufnahmepläne</translation>
    </message>
    <message numerus="yes">
        <source>%n poses, %1 (%2)</source>
        <translation>
            <numerusform>%n Haltung, %1 (%2)</numerusform>
            <numerusform>%n Haltungen, %1 (%2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be used (%1)</source>
        <translation>Nicht verwendbar (%1)</translation>
    </message>
</context>
<context>
    <name>lodestone::PlanSummary</name>
    <message>
        <source>What became of each pose</source>
        <translation>Was aus jeder Haltung wurde</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>gelabelt</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lodestone::PortPicker</name>
    <message>
        <source>Glove: %1</source>
        <translation>Handschuh: %1</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
</context>
<context>
    <name>lodestone::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Samples a second of a glove</source>
        <translation>Messwerte je Sekunde eines Handschuhs</translation>
    </message>
    <message>
        <source>As the glove has it</source>
        <translation>Wie der Handschuh es vorgibt</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Time that Live shows</source>
        <translation>Zeitspanne in „Live“</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Questions a minute while recording</source>
        <translation>Fragen je Minute beim Aufnehmen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>New projects are put in</source>
        <translation>Neue Projekte kommen in</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Of a real hand. It is off until it is switched on at the top of the window.</source>
        <translation>Für eine wirkliche Hand. Sie ist aus, bis sie oben im Fenster eingeschaltet wird.</translation>
    </message>
</context>
<context>
    <name>lodestone::PrimaryButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lodestone::ProjectState</name>
    <message>
        <source>The project %1 was moved to %2 while it is open. Nothing is lost, but save it elsewhere to go on under a name of its own.</source>
        <translation>Das Projekt %1 wurde nach %2 verschoben, während es geöffnet ist. Nichts ist verloren; anderswo speichern, um unter eigenem Namen weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>The project %1 was deleted while it is open. Save it elsewhere now; it is lost when Lodestone ends.</source>
        <translation>Das Projekt %1 wurde gelöscht, während es geöffnet ist. Jetzt anderswo speichern; sonst ist es mit dem Ende von Lodestone verloren.</translation>
    </message>
    <message>
        <source>Another file took the place of %1 while it is open. Save the project elsewhere now; it is lost when Lodestone ends.</source>
        <translation>Eine andere Datei hat den Platz von %1 eingenommen, während das Projekt geöffnet ist. Jetzt anderswo speichern; sonst ist es mit dem Ende von Lodestone verloren.</translation>
    </message>
    <message>
        <source>Another file took the place of %1 while it is open. Save the project elsewhere; its file is now %2.</source>
        <translation>Eine andere Datei hat den Platz von %1 eingenommen, während das Projekt geöffnet ist. Anderswo speichern; die Datei des Projekts ist jetzt %2.</translation>
    </message>
    <message>
        <source>A backup is just being made; try again in a moment.</source>
        <translation>Gerade entsteht eine Sicherung; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>A recording is under way; end it before a backup is restored.</source>
        <translation>Eine Aufnahme läuft; beenden Sie sie, bevor eine Sicherung wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>Another project was opened meanwhile.</source>
        <translation>Inzwischen wurde ein anderes Projekt geöffnet.</translation>
    </message>
</context>
<context>
    <name>lodestone::ProjectThread</name>
    <message>
        <source>No project file is open; choose one with Ctrl+O.</source>
        <translation>Keine Projektdatei ist offen; wählen Sie eine mit Strg+O.</translation>
    </message>
    <message>
        <source>Another project file is open by now; nothing was written to it.</source>
        <translation>Inzwischen ist eine andere Projektdatei geöffnet; dorthin wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>lodestone::ProvenanceView</name>
    <message>
        <source>Reproduce</source>
        <translation>Reproduzieren</translation>
    </message>
    <message>
        <source>Where a model comes from appears here once there is one.</source>
        <translation>Hier steht die Herkunft des Modells, sobald es eines gibt.</translation>
    </message>
    <message>
        <source>Reproduce trains again with the same labels, seed and recipe, and says whether the bytes are equal.</source>
        <translation>Reproduzieren trainiert erneut mit denselben Labels, Seed und Rezept und sagt, ob die Bytes gleich sind.</translation>
    </message>
</context>
<context>
    <name>lodestone::QuestionCard</name>
    <message>
        <source>held %1 s</source>
        <translation>%1 s gehalten</translation>
    </message>
    <message>
        <source>was held %1 s</source>
        <translation>wurde %1 s gehalten</translation>
    </message>
    <message>
        <source>What does your hand do?</source>
        <translation>Was tut Ihre Hand?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Label what is held, from its beginning, as the big hand shows</source>
        <translation>Das Gehaltene von Anfang an so labeln, wie die große Hand es zeigt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Keep as an answer that nobody can say; it is not asked again</source>
        <translation>Als „unklar“ behalten; es wird nicht wieder gefragt</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>No question for a minute</source>
        <translation>Eine Minute lang keine Frage</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ask on</source>
        <translation>Weiter fragen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Enter: %1</source>
        <translation>Eingabe: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>X: can’t tell</source>
        <translation>X: unklar</translation>
    </message>
    <message>
        <source>S: not now</source>
        <translation>S: jetzt nicht</translation>
    </message>
    <message>
        <source>%1 %2 %3.</source>
        <translation>%1 %2 %3.</translation>
    </message>
    <message>
        <source>%1. The label grows while you hold it.</source>
        <translation>%1. Das Label wächst, solange Sie sie halten.</translation>
    </message>
    <message>
        <source>Little is left to learn from what your hand does now, so nothing is asked. Other poses, or the same in other orientations, would be worth more.</source>
        <translation>Aus dem, was Ihre Hand gerade tut, ist kaum noch etwas zu lernen, daher wird nichts gefragt. Andere Haltungen, oder dieselben in anderen Orientierungen, brächten mehr.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lodestone::QuestionController</name>
    <message>
        <source>Simulated hand: %1. %2</source>
        <translation>Simulierte Hand: %1. %2</translation>
    </message>
</context>
<context>
    <name>lodestone::QuestionFlow</name>
    <message>
        <source>Simulated hand: %1. %2</source>
        <translation>Simulierte Hand: %1. %2</translation>
    </message>
</context>
<context>
    <name>lodestone::QueueCard</name>
    <message>
        <source>How a round works</source>
        <translation>So läuft eine Runde</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Any movement is fine. Slow turns of the hand help most.</source>
        <translation>Jede Bewegung ist recht. Langsames Drehen der Hand hilft am meisten.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Lodestone asks about a dozen moments. Each takes five seconds.</source>
        <translation>Lodestone fragt nach etwa zwölf Stellen. Jede dauert fünf Sekunden.</translation>
    </message>
    <message>
        <source>Find moments</source>
        <translation>Stellen suchen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>doubt %1</source>
        <translation>Zweifel %1</translation>
    </message>
    <message>
        <source>Moment at %1: %2</source>
        <translation>Stelle bei %1: %2</translation>
    </message>
    <message>
        <source>Label the range in the violet frame</source>
        <translation>Labeln Sie den Bereich im violetten Rahmen</translation>
    </message>
    <message>
        <source>Whole pose</source>
        <translation>Ganze Haltung</translation>
    </message>
    <message>
        <source>Label as far as the hand keeps still, and drop the other questions there</source>
        <translation>So weit labeln, wie die Hand ruht, und die anderen Fragen dort streichen</translation>
    </message>
    <message>
        <source>Ask something else</source>
        <translation>Etwas anderes fragen</translation>
    </message>
    <message>
        <source>Keep as an answer that nobody can say; it is not asked again</source>
        <translation>Als „unklar“ behalten; es wird nicht wieder gefragt</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>One click. A glove runs the new model on trial until you confirm.</source>
        <translation>Ein Klick. Ein Handschuh erprobt das neue Modell, bis Sie bestätigen.</translation>
    </message>
</context>
<context>
    <name>lodestone::QueueModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lodestone::QueuePanel</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Ask the model for more moments</source>
        <translation>Das Modell nach weiteren Stellen fragen</translation>
    </message>
    <message>
        <source>Following moments</source>
        <translation>Folgende Stellen</translation>
    </message>
    <message>
        <source>Moments worth labelling</source>
        <translation>Stellen zum Labeln</translation>
    </message>
    <message>
        <source>1 moment worth labelling</source>
        <translation>1 Stelle zum Labeln</translation>
    </message>
    <message>
        <source>%1 moments worth labelling</source>
        <translation>%1 Stellen zum Labeln</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Drag on the lanes to label a range yourself</source>
        <translation>Auf den Spuren ziehen, um selbst zu labeln</translation>
    </message>
    <message>
        <source>Looking for moments</source>
        <translation>Sucht Stellen</translation>
    </message>
    <message>
        <source>Nothing asked yet</source>
        <translation>Noch nichts gefragt</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>Alles beantwortet</translation>
    </message>
    <message>
        <source>The model looks through this session and picks the moments it is unsure about. You can also drag a range on the lanes and label it.</source>
        <translation>Das Modell durchsucht diese Sitzung und wählt die Stellen, bei denen es unsicher ist. Sie können auch auf den Spuren einen Bereich aufziehen und labeln.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Retrain to teach the model what you said, or ask for more moments.</source>
        <translation>Trainieren Sie, um dem Modell Ihre Antworten beizubringen, oder fordern Sie mehr Stellen an.</translation>
    </message>
    <message>
        <source>The queue fills after the recording</source>
        <translation>Die Liste füllt sich nach der Aufnahme</translation>
    </message>
</context>
<context>
    <name>lodestone::Recording</name>
    <message>
        <source>There is no open project to record into; choose one with Ctrl+O.</source>
        <translation>Es ist kein Projekt geöffnet, in das aufgenommen werden kann; mit Strg+O eines wählen.</translation>
    </message>
    <message>
        <source>The project %1 is no longer at its place; save it elsewhere, then record.</source>
        <translation>Das Projekt %1 ist nicht mehr an seinem Platz; anderswo speichern, dann aufnehmen.</translation>
    </message>
    <message>
        <source>%1 %2 s of the recording are lost.</source>
        <translation>%1 %2 s der Aufnahme sind verloren.</translation>
    </message>
    <message>
        <source>The project file cannot be written at the moment; %1 samples wait in memory.</source>
        <translation>Die Projektdatei kann gerade nicht geschrieben werden; %1 Messwerte warten im Speicher.</translation>
    </message>
    <message>
        <source>There is no more room, and %1 were dropped.</source>
        <translation>Der Platz reicht nicht mehr, %1 wurden verworfen.</translation>
    </message>
    <message>
        <source>There is nothing to record: no glove is connected. Choose one in the header.</source>
        <translation>Es gibt nichts aufzunehmen: kein Handschuh ist verbunden. Wählen Sie einen oben in der Leiste.</translation>
    </message>
    <message>
        <source>The glove is answering a replay; stop it on the Glove page, then record.</source>
        <translation>Der Handschuh beantwortet eine abgespielte Sitzung; halten Sie sie auf der Handschuh-Seite an, dann nehmen Sie auf.</translation>
    </message>
    <message>
        <source>The last recording is still being saved.</source>
        <translation>Die letzte Aufnahme wird noch gespeichert.</translation>
    </message>
    <message>
        <source>The recording has ended.</source>
        <translation>Die Aufnahme ist zu Ende.</translation>
    </message>
    <message>
        <source>The board sends other channels than before, so the recording was ended; begin a new one.</source>
        <translation>Die Platine sendet andere Kanäle als zuvor, daher wurde die Aufnahme beendet; beginnen Sie eine neue.</translation>
    </message>
    <message>
        <source>There is nothing to record yet: the columns of the board are still being looked for.</source>
        <translation>Es gibt noch nichts aufzunehmen: Die Spalten der Platine werden noch gesucht.</translation>
    </message>
</context>
<context>
    <name>lodestone::RecordingController</name>
    <message>
        <source>The glove was put on anew</source>
        <translation>Handschuh wurde neu angezogen</translation>
    </message>
    <message>
        <source>It was put on anew</source>
        <translation>Neu angezogen</translation>
    </message>
    <message>
        <source>Still sitting %1</source>
        <translation>Noch Tragephase %1</translation>
    </message>
    <message>
        <source>Sitting %1 goes on: the glove was not taken off since the last session.</source>
        <translation>Tragephase %1 geht weiter: Der Handschuh wurde seit der letzten Sitzung nicht abgelegt.</translation>
    </message>
    <message>
        <source>Sitting %1 begins, for the last session is long ago.</source>
        <translation>Tragephase %1 beginnt, denn die letzte Sitzung ist lange her.</translation>
    </message>
    <message>
        <source>Sitting %1 begins, for the last session was of another glove.</source>
        <translation>Tragephase %1 beginnt, denn die letzte Sitzung war mit einem anderen Handschuh.</translation>
    </message>
    <message>
        <source>This session is of sitting %1.</source>
        <translation>Diese Sitzung gehört zu Tragephase %1.</translation>
    </message>
    <message>
        <source>The open hand reads %1 µT otherwise than in the session before, as it does when the glove is put on anew.</source>
        <translation>Die offene Hand misst %1 µT anders als in der Sitzung davor, wie es nach neuem Anziehen des Handschuhs ist.</translation>
    </message>
    <message>
        <source>The recording begins as soon as the project is open.</source>
        <translation>Die Aufnahme beginnt, sobald das Projekt geöffnet ist.</translation>
    </message>
</context>
<context>
    <name>lodestone::ReliabilityPlot</name>
    <message>
        <source>stated confidence, %; bars: decisions</source>
        <translation>Konfidenz, %; Balken: Anzahl</translation>
    </message>
    <message>
        <source>came true, %</source>
        <translation>traf zu, %</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Verlässlichkeitsdiagramm</translation>
    </message>
    <message>
        <source>stated %1, came true %2, %3 decisions</source>
        <translation>genannt %1, traf zu %2, %3 Entscheidungen</translation>
    </message>
    <message>
        <source>How well the confidence is calibrated appears here after a training</source>
        <translation>Nach einem Training steht hier, wie gut die Konfidenz stimmt</translation>
    </message>
</context>
<context>
    <name>lodestone::ReplayCard</name>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt des Abspielens</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Session to replay</source>
        <translation>Sitzung zum Abspielen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, no labels</source>
        <translation>%1, ohne Labels</translation>
    </message>
    <message>
        <source>majority %1, all five right %2, in %3 windows</source>
        <translation>Mehrheit %1, alle fünf richtig %2, in %3 Fenstern</translation>
    </message>
    <message>
        <source>No label in this session, so no accuracy.</source>
        <translation>Ohne Labels in dieser Sitzung keine Genauigkeit.</translation>
    </message>
    <message>
        <source>Accuracy on the glove, beside the majority</source>
        <translation>Genauigkeit auf dem Handschuh, neben der Mehrheit</translation>
    </message>
    <message>
        <source>Host and glove</source>
        <translation>Host und Handschuh</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>noch nicht verglichen</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>%1 windows, host and glove</source>
        <translation>%1 Fenster, Host und Handschuh</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 weichen ab</translation>
    </message>
    <message>
        <source>of %1 windows</source>
        <translation>von %1 Fenstern</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>Abspielen anhalten</translation>
    </message>
    <message>
        <source>Replay the session through the glove</source>
        <translation>Sitzung durch den Handschuh abspielen</translation>
    </message>
    <message>
        <source>There is no session yet; record one.</source>
        <translation>Noch keine Sitzung; nehmen Sie eine auf.</translation>
    </message>
    <message>
        <source>Sends the recorded samples to the glove and scores its answers.</source>
        <translation>Schickt die Aufnahme an den Handschuh und bewertet seine Antworten.</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 windows.</source>
        <translation>Nach %1 von %2 Fenstern angehalten.</translation>
    </message>
    <message>
        <source>%1 of %2 windows answered.</source>
        <translation>%1 von %2 Fenstern beantwortet.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Keine Sitzung</translation>
    </message>
</context>
<context>
    <name>lodestone::ReplayFlow</name>
    <message>
        <source>The glove went away during the replay. Plug it in again and replay once more.</source>
        <translation>Der Handschuh war beim Abspielen plötzlich weg. Stecken Sie ihn an und spielen Sie noch einmal ab.</translation>
    </message>
    <message>
        <source>Connect a glove: its own network answers.</source>
        <translation>Verbinden Sie einen Handschuh: sein Netz antwortet.</translation>
    </message>
    <message>
        <source>An update runs; wait until it has ended.</source>
        <translation>Ein Update läuft; warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>A recording runs; stop it first.</source>
        <translation>Eine Aufnahme läuft; beenden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The glove runs no model yet; train one and flash it.</source>
        <translation>Auf dem Handschuh läuft noch kein Modell; trainieren und flashen Sie eines.</translation>
    </message>
    <message>
        <source>The glove runs a model of another project; flash one of this project.</source>
        <translation>Auf dem Handschuh läuft ein Modell eines anderen Projekts; flashen Sie eines von hier.</translation>
    </message>
    <message>
        <source>The session or the model is no longer in the project; choose another one.</source>
        <translation>Sitzung oder Modell gibt es im Projekt nicht mehr; wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>The image of %1 is damaged: %2 Train it again.</source>
        <translation>Das Abbild von %1 ist beschädigt: %2 Trainieren Sie es neu.</translation>
    </message>
    <message>
        <source>This session is shorter than one window of the network; choose a longer one.</source>
        <translation>Diese Sitzung ist kürzer als ein Fenster des Netzes; wählen Sie eine längere.</translation>
    </message>
    <message>
        <source>The glove answered none of the windows. Unplug it, plug it in and replay again.</source>
        <translation>Der Handschuh hat kein Fenster beantwortet. Stecken Sie ihn neu an und spielen Sie noch einmal ab.</translation>
    </message>
    <message>
        <source>The glove changed its model during the replay; replay once more.</source>
        <translation>Der Handschuh hat währenddessen das Modell gewechselt; spielen Sie noch einmal ab.</translation>
    </message>
    <message>
        <source>%1 has no magnetometer, which the glove&apos;s model reads; choose another session.</source>
        <translation>%1 hat kein Magnetometer, das das Modell des Handschuhs liest; wählen Sie eine andere Sitzung.</translation>
    </message>
</context>
<context>
    <name>lodestone::RetrainFlow</name>
    <message>
        <source>Cutting windows</source>
        <translation>Fenster schneiden</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Quantising</source>
        <translation>Quantisieren</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>This model has no image for the glove; train it again.</source>
        <translation>Dieses Modell hat kein Abbild für den Handschuh; trainieren Sie es neu.</translation>
    </message>
    <message>
        <source>The model is kept, but no glove is connected; connect one, then choose the model on the Train page.</source>
        <translation>Das Modell ist gesichert, aber kein Handschuh verbunden; verbinden Sie einen und wählen Sie das Modell auf der Seite „Training“.</translation>
    </message>
    <message>
        <source>The glove does not go back to the model before; the new one is kept on the Train page. Restart the glove, then send it from there.</source>
        <translation>Der Handschuh kehrt nicht zum vorigen Modell zurück; das neue liegt auf der Seite „Training“. Starten Sie den Handschuh neu und senden Sie es von dort.</translation>
    </message>
    <message>
        <source>This board runs no model itself; its models run in the studio. Connect a Lodestone glove to put one on it.</source>
        <translation>Diese Platine führt selbst kein Modell aus; ihre Modelle laufen im Studio. Verbinden Sie einen Lodestone-Handschuh, um eines darauf zu bringen.</translation>
    </message>
</context>
<context>
    <name>lodestone::SegmentSwitch</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>lodestone::SensorRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>lodestone::SessionList</name>
    <message>
        <source>Sessions of the project</source>
        <translation>Sitzungen des Projekts</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Sessions, those without labels first</source>
        <translation>Sitzungen, zuerst die ohne Labels</translation>
    </message>
    <message>
        <source>No session has these letters in its name</source>
        <translation>Keine Sitzung hat diese Buchstaben im Namen</translation>
    </message>
</context>
<context>
    <name>lodestone::SessionModel</name>
    <message>
        <source>%1   %2, no labels</source>
        <translation>%1   %2, ohne Labels</translation>
    </message>
    <message numerus="yes">
        <source>%1   %2, %n labels</source>
        <translation>
            <numerusform>%1   %2, %n Label</numerusform>
            <numerusform>%1   %2, %n Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no labels</source>
        <translation>%1, ohne Labels</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n labels</source>
        <translation>
            <numerusform>%1, %n Label</numerusform>
            <numerusform>%1, %n Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lodestone::SignalPage</name>
    <message>
        <source>Lay the glove down and let go: noise can only be measured while the glove lies still.</source>
        <translation>Legen Sie den Handschuh ab und lassen Sie ihn los: Rauschen lässt sich nur bestimmen, wenn er still liegt.</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>noise density, %1/√Hz over Hz</source>
        <translation>Rauschdichte, %1/√Hz über Hz</translation>
    </message>
    <message>
        <source>Noise at rest</source>
        <translation>Rauschen in Ruhe</translation>
    </message>
    <message>
        <source>%1, %2/√Hz</source>
        <translation>%1, %2/√Hz</translation>
    </message>
    <message>
        <source>deviation, %1</source>
        <translation>Streuung, %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Mean, deviation</source>
        <translation>Mittel, Streuung</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Von, bis</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>True rate</source>
        <translation>Tatsächliche Rate</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Repeated mag, acc, gyr</source>
        <translation>Wiederholt: Mag, Acc, Gyr</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the live plots</source>
        <translation>Zurück zu den Live-Kurven</translation>
    </message>
    <message>
        <source>%1 µT</source>
        <translation>%1 µT</translation>
    </message>
    <message>
        <source>%1 ± %2 µT</source>
        <translation>%1 ± %2 µT</translation>
    </message>
    <message>
        <source>%1 to %2 µT</source>
        <translation>%1 bis %2 µT</translation>
    </message>
    <message>
        <source>%1 Hz of %2</source>
        <translation>%1 Hz von %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, longest %2 s</source>
        <translation>%1, längste %2 s</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Accel.</source>
        <translation>Beschl.</translation>
    </message>
    <message>
        <source>Gyro.</source>
        <translation>Gyro.</translation>
    </message>
    <message>
        <source>Magn.</source>
        <translation>Magn.</translation>
    </message>
    <message>
        <source>Collecting samples, please wait.</source>
        <translation>Messwerte werden gesammelt, einen Moment.</translation>
    </message>
    <message>
        <source>Connect a glove or choose the virtual glove.</source>
        <translation>Verbinden Sie einen Handschuh oder wählen Sie den virtuellen.</translation>
    </message>
    <message>
        <source>Without the earth’s field</source>
        <translation>Ohne das Erdfeld</translation>
    </message>
    <message>
        <source>Known once the glove is calibrated: press Ctrl+G and choose Calibration, worn.</source>
        <translation>Bekannt, sobald der Handschuh kalibriert ist: Strg+G, dann „Kalibrierung, angezogen“.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>There is no accelerometer and no gyroscope: lay the glove down and let go, for motion counts as noise here.</source>
        <translation>Es gibt weder Beschleunigungssensor noch Gyroskop: Handschuh ablegen und loslassen, denn Bewegung zählt hier als Rauschen.</translation>
    </message>
    <message>
        <source>noise density over Hz</source>
        <translation>Rauschdichte über Hz</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
</context>
<context>
    <name>lodestone::SimulatedCamera</name>
    <message>
        <source>The simulated camera sees the virtual glove only; choose that one in the header.</source>
        <translation>Die simulierte Kamera sieht nur den virtuellen Handschuh; wählen Sie ihn oben.</translation>
    </message>
</context>
<context>
    <name>lodestone::SkeletonRows</name>
    <message>
        <source>The queue is empty</source>
        <translation>Die Liste ist leer</translation>
    </message>
</context>
<context>
    <name>lodestone::SlotCard</name>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation>Hold-out</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1, majority %2</source>
        <translation>%1, Mehrheit %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>On standby</source>
        <translation>In Bereitschaft</translation>
    </message>
    <message>
        <source>Slot %1, %2</source>
        <translation>Slot %1, %2</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Unbekanntes Modell</translation>
    </message>
    <message>
        <source>Empty slot</source>
        <translation>Leerer Slot</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Put this model on trial again; nothing is trained</source>
        <translation>Dieses Modell wieder auf Probe nehmen; trainiert wird nichts</translation>
    </message>
    <message>
        <source>Run the model in slot %1</source>
        <translation>Modell in Slot %1 ausführen</translation>
    </message>
    <message>
        <source>%1, lost at power-off</source>
        <translation>%1, geht beim Ausschalten verloren</translation>
    </message>
</context>
<context>
    <name>lodestone::SpectrumPlot</name>
    <message>
        <source>Noise density of %1</source>
        <translation>Rauschdichte: %1</translation>
    </message>
</context>
<context>
    <name>lodestone::SphereView</name>
    <message>
        <source>Directions the hand has been held in</source>
        <translation>Richtungen, in die die Hand gehalten wurde</translation>
    </message>
    <message>
        <source>Palm up</source>
        <translation>Handfläche nach oben</translation>
    </message>
    <message>
        <source>Palm down</source>
        <translation>Handfläche nach unten</translation>
    </message>
</context>
<context>
    <name>lodestone::StageModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>lodestone::StageStrip</name>
    <message>
        <source>Steps of the update</source>
        <translation>Schritte der Aktualisierung</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
</context>
<context>
    <name>lodestone::StatusController</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Autosaved %1</source>
        <translation>Gesichert %1</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>Nichts zu sichern</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Aufnahme %1</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Keine Sitzung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Importing, %1 %</source>
        <translation>Import läuft, %1 %</translation>
    </message>
</context>
<context>
    <name>lodestone::Studio</name>
    <message>
        <source>Putting on is recorded. It adapts a model once there is one: label a few moments, then retrain.</source>
        <translation>Das Anziehen ist aufgenommen. Es passt ein Modell an, sobald es eines gibt: Labeln Sie einige Stellen, dann trainieren Sie.</translation>
    </message>
    <message>
        <source>The model is being adapted to how the magnets sit now.</source>
        <translation>Das Modell wird daran angepasst, wie die Magnete jetzt sitzen.</translation>
    </message>
</context>
<context>
    <name>lodestone::StudyPage</name>
    <message>
        <source>Against random labelling: %1.</source>
        <translation>Gegen zufälliges Labeln: %1.</translation>
    </message>
    <message>
        <source>Against the memory: %1.</source>
        <translation>Gegen das Gedächtnis: %1.</translation>
    </message>
    <message>
        <source>Against no labels at all: %1.</source>
        <translation>Gegen gar keine Labels: %1.</translation>
    </message>
    <message>
        <source>%1 ± %2 points with %3 labels (worst user %4)</source>
        <translation>%1 ± %2 Punkte mit %3 Labels (schlechteste Person %4)</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Back to training</source>
        <translation>Zurück zum Training</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Study: %1</source>
        <translation>Studie: %1</translation>
    </message>
</context>
<context>
    <name>lodestone::TextBoard</name>
    <message>
        <source>Another board is on %1 than last time; its columns are its own.</source>
        <translation>An %1 ist eine andere Platine als letztes Mal; ihre Spalten sind ihre eigenen.</translation>
    </message>
    <message>
        <source>The board on %1 prints other columns than last time; see that they are what they are taken for.</source>
        <translation>Die Platine an %1 gibt andere Spalten aus als letztes Mal; prüfen Sie, ob sie das sind, wofür sie gehalten werden.</translation>
    </message>
</context>
<context>
    <name>lodestone::TextBoardCard</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennr.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Say what each column is</source>
        <translation>Angeben, was jede Spalte ist</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Bad lines</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Board that prints text</source>
        <translation>Platine, die Text ausgibt</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>from the board</source>
        <translation>von der Platine</translation>
    </message>
    <message>
        <source>of arrival</source>
        <translation>der Ankunft</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>lodestone::TextLines</name>
    <message>
        <source>Lines as they are written</source>
        <translation>Zeilen, wie sie geschrieben sind</translation>
    </message>
</context>
<context>
    <name>lodestone::TrainController</name>
    <message>
        <source>The usual one</source>
        <translation>Das übliche</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>By orientation</source>
        <translation>Nach Orientierung</translation>
    </message>
    <message>
        <source>By session</source>
        <translation>Nach Sitzung</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Nothing is labelled yet</source>
        <translation>Noch nichts gelabelt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not promoted</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Slot %1, confirmed</source>
        <translation>Slot %1, bestätigt</translation>
    </message>
    <message>
        <source>Slot %1, trial</source>
        <translation>Slot %1, Probe</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>Slot %1</translation>
    </message>
    <message>
        <source>Cut windows</source>
        <translation>Fenster schneiden</translation>
    </message>
    <message>
        <source>Train on host</source>
        <translation>Auf Host trainieren</translation>
    </message>
    <message>
        <source>Quantise to int8</source>
        <translation>Auf int8 quantisieren</translation>
    </message>
    <message>
        <source>Check int8</source>
        <translation>int8 prüfen</translation>
    </message>
    <message>
        <source>Send to glove</source>
        <translation>An Handschuh senden</translation>
    </message>
    <message>
        <source>Trial on glove</source>
        <translation>Probe am Handschuh</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>An older version trained this model and did not keep its labels; train anew to have one that can be reproduced.</source>
        <translation>Eine ältere Version trainierte dieses Modell und behielt seine Labels nicht; trainieren Sie neu, um ein reproduzierbares zu haben.</translation>
    </message>
    <message>
        <source>PDF report (*.pdf)</source>
        <translation>PDF-Bericht (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report of %1</source>
        <translation>Bericht über %1 schreiben</translation>
    </message>
    <message>
        <source>PDF report (*.pdf);;HTML report (*.html);;Table of figures (*.csv)</source>
        <translation>PDF-Bericht (*.pdf);;HTML-Bericht (*.html);;Zahlentabelle (*.csv)</translation>
    </message>
    <message>
        <source>%1 Below, each on its own hold-out.</source>
        <translation>%1 Unten jedes auf seinem eigenen Hold-out.</translation>
    </message>
    <message>
        <source>%1 is kept, and the glove keeps what it has. %2</source>
        <translation>%1 ist gesichert, der Handschuh behält sein Modell. %2</translation>
    </message>
    <message>
        <source>%1 Nothing recorded or labelled was lost.</source>
        <translation>%1 Nichts Aufgenommenes oder Gelabeltes ging verloren.</translation>
    </message>
    <message>
        <source>Published techniques</source>
        <translation>Veröffentlichte Verfahren</translation>
    </message>
    <message>
        <source>%1, for comparison</source>
        <translation>%1, zum Vergleich</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht liegt in %1.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>There is no model to report on yet; train one.</source>
        <translation>Es gibt noch kein Modell für einen Bericht; trainieren Sie eines.</translation>
    </message>
    <message>
        <source>Write %1 as C</source>
        <translation>%1 als C schreiben</translation>
    </message>
    <message>
        <source>This model has no image yet; train it anew.</source>
        <translation>Dieses Modell hat noch kein Abbild; trainieren Sie es neu.</translation>
    </message>
    <message>
        <source>The C code is in %1.</source>
        <translation>Der C-Code liegt in %1.</translation>
    </message>
    <message numerus="yes">
        <source>It shows %n pictures of the hand.</source>
        <translation>
            <numerusform>Er zeigt %n Bild der Hand.</numerusform>
            <numerusform>Er zeigt %n Bilder der Hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::TrainPage</name>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation>Hold-out</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Train only</source>
        <translation>Nur trainieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>Steps of this run</source>
        <translation>Schritte dieses Laufs</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>hold-out</source>
        <translation>Hold-out</translation>
    </message>
    <message>
        <source>Hold-out accuracy</source>
        <translation>Hold-out-Genauigkeit</translation>
    </message>
    <message>
        <source>tick is the majority baseline</source>
        <translation>Strich: Mehrheit als Basis</translation>
    </message>
    <message>
        <source>Accuracy of each domain and finger</source>
        <translation>Genauigkeit je Domäne und Finger</translation>
    </message>
    <message>
        <source>No result yet. It appears after the first training.</source>
        <translation>Noch kein Ergebnis. Es erscheint nach dem ersten Training.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Every training keeps its model here</source>
        <translation>Jedes Training legt sein Modell hier ab</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Flash %1</source>
        <translation>%1 flashen</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Choose a model to put it on the glove.</source>
        <translation>Wählen Sie ein Modell für den Handschuh.</translation>
    </message>
    <message>
        <source>%1 has no image to send.</source>
        <translation>%1 hat kein Abbild zum Senden.</translation>
    </message>
    <message>
        <source>%1 runs on the glove now.</source>
        <translation>%1 läuft jetzt auf dem Handschuh.</translation>
    </message>
    <message>
        <source>The glove runs it on trial until you confirm.</source>
        <translation>Der Handschuh erprobt es, bis Sie bestätigen.</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>nichts läuft</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Accuracy %1, majority %2, all five right %3, in %4 windows held out: %5.</source>
        <translation>Genauigkeit %1, Mehrheit %2, alle fünf %3, in %4 Fenstern: %5.</translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1; by %2 before calibration.</source>
        <translation>Konfidenz weicht um %1 ab; vor der Kalibrierung um %2.</translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1.</source>
        <translation>Konfidenz weicht um %1 ab.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n behalten</numerusform>
            <numerusform>%n behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Write this model’s figures as a PDF, HTML or CSV file</source>
        <translation>Die Zahlen dieses Modells als PDF, HTML oder CSV schreiben</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Tick two models first</source>
        <translation>Erst zwei Modelle anhaken</translation>
    </message>
    <message>
        <source>Compare the two ticked models</source>
        <translation>Die zwei angehakten Modelle vergleichen</translation>
    </message>
    <message>
        <source>Roll back to, or flash, the chosen model</source>
        <translation>Zum gewählten Modell zurück, oder es flashen</translation>
    </message>
    <message>
        <source>Next view of the model</source>
        <translation>Nächste Ansicht des Modells</translation>
    </message>
    <message>
        <source>Train the chosen model again and compare the bytes</source>
        <translation>Das gewählte Modell erneut trainieren und die Bytes vergleichen</translation>
    </message>
    <message>
        <source>Write a report of the chosen model</source>
        <translation>Einen Bericht über das gewählte Modell schreiben</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1, simulated hand</source>
        <translation>%1, simulierte Hand</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Messwerte</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>What the network reads at once. In milliseconds it is the same for gloves of every rate</source>
        <translation>Was das Netz auf einmal liest. In Millisekunden ist es für Handschuhe jeder Rate dasselbe</translation>
    </message>
    <message>
        <source>Contested labels</source>
        <translation>Strittige Labels</translation>
    </message>
    <message>
        <source>Labels about which a model that has not learnt from them says something else</source>
        <translation>Labels, zu denen ein Modell, das nicht aus ihnen gelernt hat, etwas anderes sagt</translation>
    </message>
</context>
<context>
    <name>lodestone::TransportBar</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous moment</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Pfeil auf</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder Pause</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pfeil ab</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Sitzung wählen</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Einrasten</translation>
    </message>
    <message>
        <source>Edges you drag jump to where a still pose begins or ends</source>
        <translation>Gezogene Ränder springen dorthin, wo eine ruhige Haltung beginnt oder endet</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show the whole session</source>
        <translation>Ganze Sitzung zeigen</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>of %1, at %2×</source>
        <translation>von %1, %2×</translation>
    </message>
    <message>
        <source>Split, merge, delete, undo or redo a label</source>
        <translation>Label teilen, verbinden, löschen, rückgängig oder wiederholen</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>Rechtsklick</translation>
    </message>
</context>
<context>
    <name>lodestone::TrialController</name>
    <message>
        <source>A model of another project</source>
        <translation>Ein Modell eines anderen Projekts</translation>
    </message>
    <message>
        <source>Nobody confirmed %1, so the glove runs no model now.</source>
        <translation>Niemand hat %1 bestätigt, daher läuft auf dem Handschuh jetzt kein Modell.</translation>
    </message>
    <message>
        <source>Nobody confirmed %1, so the glove went back to the model before.</source>
        <translation>Niemand hat %1 bestätigt, daher ist der Handschuh zum vorigen Modell zurückgekehrt.</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>This image is not of a model in the open project; open the project it was trained in.</source>
        <translation>Dieses Abbild gehört zu keinem Modell im offenen Projekt; öffnen Sie das Projekt, in dem es trainiert wurde.</translation>
    </message>
    <message>
        <source>A model is on trial</source>
        <translation>Ein Modell läuft auf Probe</translation>
    </message>
    <message>
        <source>%1 is on trial on the glove, and nobody has confirmed it.</source>
        <translation>%1 läuft auf Probe auf dem Handschuh, und niemand hat es bestätigt.</translation>
    </message>
    <message>
        <source>Without an answer the glove goes back to the model before in %1.</source>
        <translation>Ohne Antwort kehrt der Handschuh in %1 zum vorigen Modell zurück.</translation>
    </message>
    <message>
        <source>Confirm and quit</source>
        <translation>Bestätigen und beenden</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>A training is not finished.</source>
        <translation>Ein Training ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Recordings and labels are kept. The glove keeps the model it runs.</source>
        <translation>Aufnahmen und Labels bleiben erhalten. Der Handschuh behält das Modell, das er ausführt.</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>Abbrechen und beenden</translation>
    </message>
    <message>
        <source>a few minutes</source>
        <translation>einigen Minuten</translation>
    </message>
    <message>
        <source>Without an answer the glove runs no model any more in %1.</source>
        <translation>Ohne Antwort führt der Handschuh in %1 kein Modell mehr aus.</translation>
    </message>
    <message>
        <source>A training is running</source>
        <translation>Ein Training läuft</translation>
    </message>
</context>
<context>
    <name>lodestone::UpdateCard</name>
    <message>
        <source>Update</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the previous model (Ctrl+R)</source>
        <translation>Zurück zum vorigen Modell (Strg+R)</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of %2 B</source>
        <translation>%1 von %2 B</translation>
    </message>
    <message>
        <source>%1 kB/s</source>
        <translation>%1 kB/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>läuft jetzt</translation>
    </message>
    <message>
        <source>%1 of %2 differ</source>
        <translation>%1 von %2 uneins</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>durch Sie</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>reverted</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>The image did not arrive whole; the old model still runs.</source>
        <translation>Das Abbild kam nicht vollständig an; das alte Modell läuft weiter.</translation>
    </message>
    <message>
        <source>%1 B in %2 s</source>
        <translation>%1 B in %2 s</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Revert to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>The old model runs until the new one is verified.</source>
        <translation>Das alte Modell läuft, bis das neue geprüft ist.</translation>
    </message>
    <message>
        <source>Nothing is on trial.</source>
        <translation>Nichts läuft auf Probe.</translation>
    </message>
    <message>
        <source>Without your answer the glove goes back in %1.</source>
        <translation>Ohne Ihre Antwort kehrt der Handschuh in %1 zurück.</translation>
    </message>
    <message>
        <source>hash, self-test</source>
        <translation>Hash, Selbsttest</translation>
    </message>
    <message>
        <source>Slot %1 is on trial; without your answer the glove goes back by itself.</source>
        <translation>Slot %1 läuft auf Probe; ohne Ihre Antwort kehrt der Handschuh von selbst zurück.</translation>
    </message>
    <message>
        <source>The glove went back to slot %1; slot %2 keeps the model that was on trial.</source>
        <translation>Der Handschuh läuft wieder mit Slot %1; Slot %2 behält das erprobte Modell.</translation>
    </message>
</context>
<context>
    <name>lodestone::ValueRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>plans</name>
    <message>
        <source>Ten combinations</source>
        <translation>Zehn Kombinationen</translation>
    </message>
    <message>
        <source>The ten usual finger combinations, each held while the hand sweeps slowly from pointing up to pointing down.</source>
        <translation>Die zehn üblichen Fingerkombinationen, jede gehalten, während die Hand langsam von oben nach unten schwenkt.</translation>
    </message>
    <message>
        <source>All thirty-two</source>
        <translation>Alle zweiunddreißig</translation>
    </message>
    <message>
        <source>Every combination of five fingers once, in mixed order, each held while the hand sweeps from pointing up to pointing down.</source>
        <translation>Jede Kombination der fünf Finger einmal, in gemischter Reihenfolge, gehalten, während die Hand von oben nach unten schwenkt.</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Rest, six positions for the accelerometer, then a slow turn through every direction for the magnetometer. Take the magnets off the fingers first.</source>
        <translation>Ruhe, sechs Lagen für den Beschleunigungssensor, dann langsames Drehen durch alle Richtungen für das Magnetometer. Vorher die Magnete von den Fingern nehmen.</translation>
    </message>
    <message>
        <source>Lay the glove down and let go</source>
        <translation>Handschuh ablegen und loslassen</translation>
    </message>
    <message>
        <source>Palm down</source>
        <translation>Handfläche nach unten</translation>
    </message>
    <message>
        <source>Palm up</source>
        <translation>Handfläche nach oben</translation>
    </message>
    <message>
        <source>Fingertips up</source>
        <translation>Fingerspitzen nach oben</translation>
    </message>
    <message>
        <source>Fingertips down</source>
        <translation>Fingerspitzen nach unten</translation>
    </message>
    <message>
        <source>Thumb side up</source>
        <translation>Daumenseite nach oben</translation>
    </message>
    <message>
        <source>Thumb side down</source>
        <translation>Daumenseite nach unten</translation>
    </message>
    <message>
        <source>Turn the hand slowly through every direction</source>
        <translation>Hand langsam durch alle Richtungen drehen</translation>
    </message>
    <message>
        <source>Gravity sweep</source>
        <translation>Schwenk durch die Schwerkraft</translation>
    </message>
    <message>
        <source>A few combinations, each turned through every direction of gravity: up to down, then about the forearm, then freely until the sphere is full.</source>
        <translation>Einige Kombinationen, jede durch alle Richtungen der Schwerkraft gedreht: von oben nach unten, dann um den Unterarm, dann frei, bis die Kugel voll ist.</translation>
    </message>
    <message>
        <source>Calibration, worn</source>
        <translation>Kalibrierung, angezogen</translation>
    </message>
    <message>
        <source>The magnets&apos; own field, the earth&apos;s and the gyroscope&apos;s offset, in one minute with the glove on: keep all five fingers extended while the hand turns.</source>
        <translation>Das Feld der Magnete, das der Erde und der Nullpunkt des Gyroskops, in einer Minute mit angezogenem Handschuh: alle fünf Finger gestreckt halten, während sich die Hand dreht.</translation>
    </message>
    <message>
        <source>Fingers extended, turn the hand up, down, over and around</source>
        <translation>Finger gestreckt, Hand nach oben, unten, auf den Rücken und im Kreis drehen</translation>
    </message>
    <message>
        <source>Putting on</source>
        <translation>Anziehen</translation>
    </message>
    <message>
        <source>Twenty seconds after the glove was put on: five poses, each while the hand sweeps from pointing up to pointing down. The model is adapted to how the magnets sit now.</source>
        <translation>Zwanzig Sekunden nach dem Anziehen des Handschuhs: fünf Haltungen, jede, während die Hand von oben nach unten schwenkt. Das Modell wird daran angepasst, wie die Magnete jetzt sitzen.</translation>
    </message>
</context>
</TS>
