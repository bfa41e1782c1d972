<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%1 (%Ln more like it)</source>
        <translation>
            <numerusform>%1 (%Ln more like it)</numerusform>
            <numerusform>%1 (%Ln more like it)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>The model wavers about %n finger(s)</source>
        <translation>
            <numerusform>The model wavers about %n finger</numerusform>
            <numerusform>The model wavers about %n fingers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: took the new one.</source>
        <translation>
            <numerusform>The new model is right on %1 % of the fingers in %n held-out window, the old one on %2 %: took the new one.</numerusform>
            <numerusform>The new model is right on %1 % of the fingers in %n held-out windows, the old one on %2 %: took the new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: kept the old one. Label more moments like those it gets wrong, or flash the new one all the same.</source>
        <translation>
            <numerusform>The new model is right on %1 % of the fingers in %n held-out window, the old one on %2 %: kept the old one. Label more moments like those it gets wrong, or flash the new one all the same.</numerusform>
            <numerusform>The new model is right on %1 % of the fingers in %n held-out windows, the old one on %2 %: kept the old one. Label more moments like those it gets wrong, or flash the new one all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: too few poses to tell; took the new one.</source>
        <translation>
            <numerusform>The new model is right on %1 % of the fingers in %n held-out window, the old one on %2 %: too few poses to tell; took the new one.</numerusform>
            <numerusform>The new model is right on %1 % of the fingers in %n held-out windows, the old one on %2 %: too few poses to tell; took the new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: no more than chance; took the new one.</source>
        <translation>
            <numerusform>The new model is right on %1 % of the fingers in %n held-out window, the old one on %2 %: no more than chance; took the new one.</numerusform>
            <numerusform>The new model is right on %1 % of the fingers in %n held-out windows, the old one on %2 %: no more than chance; took the new one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message numerus="yes">
        <source>%1, %n sittings</source>
        <translation>
            <numerusform>%1, %n sitting</numerusform>
            <numerusform>%1, %n sittings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::CameraController</name>
    <message numerus="yes">
        <source>%n pictures of this recording could not be kept; its samples are whole.</source>
        <translation>
            <numerusform>%n picture of this recording could not be kept; its samples are whole.</numerusform>
            <numerusform>%n pictures of this recording could not be kept; its samples are whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of this recording are kept, %1 MB.</source>
        <translation>
            <numerusform>%n picture of this recording is kept, %1 MB.</numerusform>
            <numerusform>%n pictures of this recording are kept, %1 MB.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::CapturePage</name>
    <message numerus="yes">
        <source>%n stretches labelled</source>
        <translation>
            <numerusform>%n stretch labelled</numerusform>
            <numerusform>%n stretches labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done again, kept unlabelled</source>
        <translation>
            <numerusform>%n done again, kept unlabelled</numerusform>
            <numerusform>%n done again, kept unlabelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, kept unlabelled</source>
        <translation>
            <numerusform>%n left out, kept unlabelled</numerusform>
            <numerusform>%n left out, kept unlabelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::FilesController</name>
    <message numerus="yes">
        <source>What is in %1 and %n more with the same columns?</source>
        <translation>
            <numerusform>What is in %1 and %n more file with the same columns?</numerusform>
            <numerusform>What is in %1 and %n more files with the same columns?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the project: %n samples.</source>
        <translation>
            <numerusform>%1 is in the project: %n sample.</numerusform>
            <numerusform>%1 is in the project: %n samples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::LaneView</name>
    <message numerus="yes">
        <source>%n overlaps of labels to settle</source>
        <translation>
            <numerusform>%n overlap of labels to settle</numerusform>
            <numerusform>%n overlaps of labels to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::MainWindow</name>
    <message numerus="yes">
        <source>Drop %n files: projects are opened, sessions are copied into the project</source>
        <translation>
            <numerusform>Drop %n file: projects are opened, sessions are copied into the project</numerusform>
            <numerusform>Drop %n files: projects are opened, sessions are copied into the project</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::ManagerController</name>
    <message numerus="yes">
        <source>What is deleted can be undone here until the project is closed, and is gone for good after %n days.</source>
        <translation>
            <numerusform>What is deleted can be undone here until the project is closed, and is gone for good after %n day.</numerusform>
            <numerusform>What is deleted can be undone here until the project is closed, and is gone for good after %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n labels</source>
        <translation>
            <numerusform>Delete %n label</numerusform>
            <numerusform>Delete %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n pictures (%1) for good? Samples and labels stay.</source>
        <translation>
            <numerusform>Delete %n picture (%1) for good? Samples and labels stay.</numerusform>
            <numerusform>Delete %n pictures (%1) for good? Samples and labels stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::ModelList</name>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::ModelReport</name>
    <message numerus="yes">
        <source>%n more domains are in the CSV file</source>
        <translation>
            <numerusform>%n more domain is in the CSV file</numerusform>
            <numerusform>%n more domains are in the CSV file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are contested.</source>
        <translation>
            <numerusform>%n is contested.</numerusform>
            <numerusform>%n are contested.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::OutputCard</name>
    <message numerus="yes">
        <source>%1, %n connected</source>
        <translation>
            <numerusform>%1, %n connected</numerusform>
            <numerusform>%1, %n connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::PlanChooser</name>
    <message numerus="yes">
        <source>%n poses, %1 (%2)</source>
        <translation>
            <numerusform>%n pose, %1 (%2)</numerusform>
            <numerusform>%n poses, %1 (%2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::QueuePanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::SessionModel</name>
    <message numerus="yes">
        <source>%1   %2, %n labels</source>
        <translation>
            <numerusform>%1   %2, %n label</numerusform>
            <numerusform>%1   %2, %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n labels</source>
        <translation>
            <numerusform>%1, %n label</numerusform>
            <numerusform>%1, %n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::TrainController</name>
    <message numerus="yes">
        <source>It shows %n pictures of the hand.</source>
        <translation>
            <numerusform>It shows %n picture of the hand.</numerusform>
            <numerusform>It shows %n pictures of the hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::TrainPage</name>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
</context>
</TS>
