<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Connection</name>
    <message>
        <source>Choose a glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected. The virtual glove needs no hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 CRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples received, %2 lost, %3 frames with a wrong checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finger</name>
    <message>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinky</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>This is no result of a study; make one with lodestone-cli study --json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 recipes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 simulated users, %2 world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs on recorded sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, seed %2; the band is one standard error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::AccuracyModel</name>
    <message>
        <source>1 window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All five right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, hardly above the majority of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, majority %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All five</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::BoardPicture</name>
    <message>
        <source>Palm board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::CombinationBars</name>
    <message>
        <source>Accuracy of each combination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each combination’s accuracy appears here after a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::CoverageLegend</name>
    <message>
        <source>Darker squares have more labels; a violet edge was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::CoverageMap</name>
    <message>
        <source>flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 160 places have labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand %1, flexed: %2. Labels: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, unlabelled: %1, of these in doubt: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::EmptySession</name>
    <message>
        <source>No session yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record two minutes of moving your hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lodestone then picks the moments worth labelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No glove at hand? The virtual glove in the port list records too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::FingerChip</name>
    <message>
        <source>flexed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::FingerPanel</name>
    <message>
        <source>Finger states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flexed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::GloveController</name>
    <message>
        <source>connected: firmware %1, board %2, %3 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::GlovePage</name>
    <message>
        <source>No glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the glove again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnetometer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerometer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gyroscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRC errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host and glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one square is one window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host runs the glove’s own network on the same samples and compares every answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay session through glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the glove says appears here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hash equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old model runs until the new one is verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on trial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without your answer the glove goes back in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glove runs slot %1 on trial until you answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image did not arrive whole; the old model still runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host and glove agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host and glove differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mismatches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 windows, largest gap %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the first window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host does not hold this image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::GloveProcess</name>
    <message>
        <source>The virtual glove ended unexpectedly; start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program virtual-glove is not at %1; build it, or install Lodestone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virtual glove named no port within 5 s; start it alone with lodestone-cli glove to see why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::HandView</name>
    <message>
        <source>The hand in space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to walk round the hand, double-click to stand behind it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::Header</name>
    <message>
        <source>Lodestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a session (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain and flash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host and glove agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host and glove differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glove is one model behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glove refused the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on all labels and put the model on the glove (F9)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::HoldoutCard</name>
    <message>
        <source>Hold-out accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, majority %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appears after the first training. Labels so far: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appears after the first training. Needs 20 labels in two sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>majority %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::KeyCap</name>
    <message>
        <source>Key %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::KeyboardSheet</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::LabelController</name>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitched down %1°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitched up %1°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for moments worth a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated hand: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::LabelPage</name>
    <message>
        <source>Your own range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 moment worth labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moments worth labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments worth labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue fills while you record</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model looks through this session and picks the moments it is unsure about. You can also drag a range on the lanes and label it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Retrain and flash to teach the glove, or ask for more moments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag on the lanes to label a range yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flex or extend %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges you drag jump to the nearest change of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the model for more moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::LaneLegend</name>
    <message>
        <source>Solid is labelled, hatched is predicted, violet is unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::LaneView</name>
    <message>
        <source>Session in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag on the lanes to choose a range, turn the wheel to zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::LearningCurve</name>
    <message>
        <source>Fingers right over labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All five right over labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2 ± %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingers right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All five right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study has no curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always the commoner state %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all labels %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::LivePage</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much time the plots show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference between the cursors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the view; recording goes on (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the newest sample (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure between two moments (A, B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a glove or choose the virtual glove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the virtual glove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::LivePlot</name>
    <message>
        <source>Magnetometer, accelerometer and gyroscope over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnetometer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>µT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accelerometer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m/s²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gyroscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rad/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::LiveSide</name>
    <message>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saturates at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the last second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Novelty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model; then this tells whether the field is like what the model has seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>like the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is near windows the model was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlike training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing the model was trained on looks like this. Its answers here are guesses: record and label a moment like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensor clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is stronger than the magnetometer can measure. Move the magnets away from the palm or use weaker ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensor frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it repeats one value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The magnetometer sends the same reading again and again. Unplug the glove and plug it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading ±%1°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magnets disturb the compass</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::LossPlot</name>
    <message>
        <source>Loss by epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept, %1
%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::MainWindow</name>
    <message>
        <source>Lodestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain and flash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project, import sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::ModelList</name>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, never evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 on the hold-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 on the hold-out, majority %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>majority %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 labels, seed %2, int8 %3 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 labels, seed %2, no image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::Overview</name>
    <message>
        <source>Whole session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the frame to move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole session appears here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::ParityGrid</name>
    <message>
        <source>Windows compared, one square each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::PortPicker</name>
    <message>
        <source>Glove: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::PrimaryButton</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::ProblemBanner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::ProjectThread</name>
    <message>
        <source>No project file is open; choose one with Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::QueueCard</name>
    <message>
        <source>How a round works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any movement is fine. Slow turns of the hand help most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lodestone asks about a dozen moments. Each takes five seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain and flash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One click. The glove runs the model on trial until you confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flexed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled is flexed. The ring marks the finger in doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled is flexed. Keys 1 to 5 change a finger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::QueueModel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::RetrainFlow</name>
    <message>
        <source>Nothing is labelled yet; record a session, then label a few moments on the Label page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glove went away before the model was sent; the model is kept on the Train page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cutting windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no image for the glove; train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is kept, but no glove is connected; connect one, then choose the model on the Train page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::SegmentSwitch</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::SensorRow</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::SkeletonRows</name>
    <message>
        <source>The queue is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::SlotCard</name>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, majority %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty slot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::StageModel</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::StageStrip</name>
    <message>
        <source>Steps of the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::Studio</name>
    <message>
        <source>It was started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept, and the glove keeps what it has. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded or labelled was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in, simulated hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording was cut off last time. What was saved is here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project or import sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects, sessions and studies (*.lodestone *.csv *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came in, but: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not imported: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to record: no glove is connected. Choose one in the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glove has no model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glove runs a model of another project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash %1 all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Label more moments to train again, or send it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a glove first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label a few moments first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on all labels, send the model to the glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autosaved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrain and flash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cursor A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cursor B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1ĵ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flex or extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can’t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::StudyPage</name>
    <message>
        <source>Against random labelling: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the memory: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against no labels at all: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2 points with %3 labels (worst user %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::TrainController</name>
    <message>
        <source>Pitched down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitched up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at random, which leaks: neighbours look alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is labelled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not promoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot %1, confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot %1, trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantise to int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check int8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to glove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial on glove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestone::TrainPage</name>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold-out accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick is the majority baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of each domain and finger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result yet. It appears after the first training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all five fingers right, weakest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every training keeps its model here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model to put it on the glove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no image to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs on the glove now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glove runs it on trial until you confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy %1, majority %2, all five right %3, in %4 windows held out: %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1; by %2 before calibration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::ValueRow</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
