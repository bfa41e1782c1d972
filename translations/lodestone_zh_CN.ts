<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Calibrating</name>
    <message>
        <source>The recording is %1 s long; record at least %2 s.</source>
        <translation>录制时长为 %1 秒；请至少录制 %2 秒。</translation>
    </message>
    <message>
        <source>The board moved; lay it on a table and keep your hands off while it records.</source>
        <translation>电路板移动了；请将其放在桌上，录制时不要触碰。</translation>
    </message>
    <message>
        <source>The hand was shaken (%1 m/s² beside gravity); turn it slowly and evenly.</source>
        <translation>手有晃动（除重力外 %1 m/s²）；请缓慢、均匀地转动。</translation>
    </message>
    <message>
        <source>The hand turned too little to tell the gyroscope&apos;s offset (known to %1 °/s, %2 are needed); turn it up, down, over and around.</source>
        <translation>手转动得太少，无法确定陀螺仪零偏（目前精度 %1 °/s，需要 %2）；请向上、向下、翻转并水平转一圈。</translation>
    </message>
    <message>
        <source>A whole side was never turned to: %1° from one direction to the next one visited, %2° are allowed; turn the board over and around.</source>
        <translation>有一整侧从未转到：某方向距最近的已访问方向 %1°，最多允许 %2°；请将电路板翻转并水平转动。</translation>
    </message>
    <message>
        <source>The readings do not lie on an ellipsoid; turn the board through all directions, away from moving iron and without the finger magnets.</source>
        <translation>读数不在椭球面上；请在远离移动铁件、取下手指磁铁的情况下，将电路板转遍所有方向。</translation>
    </message>
    <message>
        <source>The field&apos;s length still varies by %1 %; take the finger magnets off, go away from iron, and record again.</source>
        <translation>磁场强度仍有 %1 % 的变化；请取下手指磁铁，远离铁件，再次录制。</translation>
    </message>
    <message>
        <source>The field jumps by %1 µT, so the fingers moved; keep all five extended while the hand turns.</source>
        <translation>磁场跳变 %1 µT，说明手指动了；转动手时请保持五指伸直。</translation>
    </message>
    <message>
        <source>North is known to %1° only; turn the hand left and right as well as up, down and over.</source>
        <translation>北向精度仅为 %1°；除上下和翻转外，还请左右转动手。</translation>
    </message>
    <message>
        <source>The field that stays with the earth is %1 µT, and the earth&apos;s is 22 to 67 µT; go away from steel furniture and machines, and record again.</source>
        <translation>随大地不变的磁场为 %1 µT，而地磁场为 22 至 67 µT；请远离钢制家具和机器，再次录制。</translation>
    </message>
    <message>
        <source>The recording holds too few readings (%1); record at least half a minute.</source>
        <translation>录制的读数太少（%1 个）；请至少录制半分钟。</translation>
    </message>
    <message>
        <source>Sides seen: %1 of 6; let the board lie still on each of them for two seconds.</source>
        <translation>已测到的面：%1/6；请让电路板在每一面上静置两秒。</translation>
    </message>
    <message>
        <source>Gyroscope at rest</source>
        <translation>静止陀螺仪</translation>
    </message>
    <message>
        <source>Accelerometer</source>
        <translation>加速度计</translation>
    </message>
    <message>
        <source>Hard and soft iron</source>
        <translation>硬铁与软铁</translation>
    </message>
    <message>
        <source>Finger magnets</source>
        <translation>手指磁铁</translation>
    </message>
    <message>
        <source>Offset %1 °/s, known to %2 °/s</source>
        <translation>零偏 %1 °/s，精度 %2 °/s</translation>
    </message>
    <message>
        <source>Offset %1 m/s², residual %2 m/s²</source>
        <translation>零偏 %1 m/s²，残差 %2 m/s²</translation>
    </message>
    <message>
        <source>Hard iron %1 µT, field %2 µT, residual %3 µT, %4 % of directions visited, condition %5</source>
        <translation>硬铁 %1 µT，磁场 %2 µT，残差 %3 µT，已到达 %4 % 的方向，条件数 %5</translation>
    </message>
    <message>
        <source>Magnets %1 µT, earth %2 µT dipping %3°, north known to %4°</source>
        <translation>磁铁 %1 µT，地磁 %2 µT、倾角 %3°，北向精度 %4°</translation>
    </message>
</context>
<context>
    <name>CaptureWords</name>
    <message>
        <source>Nothing may touch the glove</source>
        <translation>手套不可受到任何触碰</translation>
    </message>
    <message>
        <source>Hold the palm level, facing down</source>
        <translation>手掌放平，掌心朝下</translation>
    </message>
    <message>
        <source>Hold the palm level, facing up</source>
        <translation>手掌放平，掌心朝上</translation>
    </message>
    <message>
        <source>Hold the hand upright, fingers to the ceiling</source>
        <translation>手竖直，手指指向天花板</translation>
    </message>
    <message>
        <source>Let the hand hang, fingers to the floor</source>
        <translation>手自然下垂，手指指向地面</translation>
    </message>
    <message>
        <source>Hold the hand on its edge, thumb on top</source>
        <translation>手侧立，拇指在上</translation>
    </message>
    <message>
        <source>Hold the hand on its edge, thumb below</source>
        <translation>手侧立，拇指在下</translation>
    </message>
    <message>
        <source>Sweep slowly from pointing up to pointing down</source>
        <translation>从指向上方慢慢摆到指向下方</translation>
    </message>
    <message>
        <source>Turn slowly about the forearm, as far as it goes</source>
        <translation>绕前臂慢慢转动，尽可能转到底</translation>
    </message>
    <message>
        <source>Turn the hand until the sphere is full</source>
        <translation>转动手，直到球面填满</translation>
    </message>
    <message>
        <source>Open hand</source>
        <translation>张开手</translation>
    </message>
    <message>
        <source>Fist</source>
        <translation>握拳</translation>
    </message>
    <message>
        <source>Bend: %1</source>
        <translation>弯曲：%1</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>beside the project</source>
        <translation>在项目旁</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Choose a glove</source>
        <translation>选择手套</translation>
    </message>
    <message>
        <source>Not connected. The virtual glove needs no hardware.</source>
        <translation>未连接。虚拟手套不需要硬件。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>%1 CRC</source>
        <translation>CRC %1</translation>
    </message>
    <message>
        <source>%1 samples received, %2 lost, %3 frames with a wrong checksum</source>
        <translation>已接收 %1 个采样，丢失 %2 个，%3 帧校验和错误</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation>已拔出</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>%1 bad lines</source>
        <translation>%1 行无法读取</translation>
    </message>
    <message>
        <source>%1 rows received, %2 lines that are no row</source>
        <translation>已接收 %1 行，%2 行不是数据行</translation>
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
        <translation>拇指</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>食指</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中指</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>无名指</translation>
    </message>
    <message>
        <source>Pinky</source>
        <translation>小指</translation>
    </message>
    <message>
        <source>Thumb</source>
        <comment>at most 9 letters</comment>
        <translation>拇指</translation>
    </message>
    <message>
        <source>Index</source>
        <comment>at most 9 letters</comment>
        <translation>食指</translation>
    </message>
    <message>
        <source>Middle</source>
        <comment>at most 9 letters</comment>
        <translation>中指</translation>
    </message>
    <message>
        <source>Ring</source>
        <comment>at most 9 letters</comment>
        <translation>无名指</translation>
    </message>
    <message>
        <source>Pinky</source>
        <comment>at most 9 letters</comment>
        <translation>小指</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Line %1: &quot;%2&quot; in the column %3 is not a number; correct it or remove the line.</source>
        <translation>第 %1 行：列 %3 中的“%2”不是数字；请更正或删除该行。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>Line %1 has %2 fields where the header has %3; complete it or remove the line.</source>
        <translation>第 %1 行有 %2 个字段，而表头有 %3 个；请补全或删除该行。</translation>
    </message>
    <message>
        <source>Line %1: the file ends without a sample; export it again from where it was recorded.</source>
        <translation>第 %1 行：文件结束时没有任何采样；请从录制处重新导出。</translation>
    </message>
    <message>
        <source>Combinations of fewer than five digits had zeros put in front, as spreadsheets drop them.</source>
        <translation>不足五位的组合已在前面补零，因为电子表格会去掉它们。</translation>
    </message>
    <message>
        <source>The file has both finger columns and a combination column; the finger columns were used.</source>
        <translation>文件同时有手指列和组合列；采用了手指列。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Sample %1 has neither %2 nor %3; export the session again with all nine axes.</source>
        <translation>采样 %1 既没有 %2 也没有 %3；请带全部九个轴重新导出该会话。</translation>
    </message>
    <message>
        <source>The field t does not advance, so time is the sum of dt, taken as %1.</source>
        <translation>字段 t 不前进，因此时间取 dt 之和，按%1处理。</translation>
    </message>
    <message>
        <source>Neither t nor dt advances, so samples are spaced by the stated rate of %1 Hz.</source>
        <translation>t 和 dt 都不前进，因此采样按标明的 %1 Hz 排列。</translation>
    </message>
    <message>
        <source>Label %1: %2 is neither extended, flexed nor unknown; correct it and import again.</source>
        <translation>标签 %1：%2 不是 extended、flexed 或 unknown；请更正后重新导入。</translation>
    </message>
    <message>
        <source>Label %1 has no %2; name its first sample and the one after its last.</source>
        <translation>标签 %1 没有 %2；请写明其首个采样和末尾之后的采样。</translation>
    </message>
    <message>
        <source>Label %1: %2 is not a sample number; correct it and import again.</source>
        <translation>标签 %1：%2 不是采样编号；请更正后重新导入。</translation>
    </message>
    <message>
        <source>&quot;labels&quot; is %1 where a list belongs; export the session again.</source>
        <translation>“labels”是%1，此处应为列表；请重新导出该会话。</translation>
    </message>
    <message>
        <source>Label %1 is %2 where an object belongs; export the session again.</source>
        <translation>标签 %1 是%2，此处应为对象；请重新导出该会话。</translation>
    </message>
    <message>
        <source>%1 labels say nothing about fingers and were left out.</source>
        <translation>%1 个标签没有手指信息，已略去。</translation>
    </message>
    <message>
        <source>The JSON is %1 and not a gambit session; choose a file with &quot;version&quot; and &quot;samples&quot;.</source>
        <translation>JSON 是%1，不是 gambit 会话；请选择含“version”和“samples”的文件。</translation>
    </message>
    <message>
        <source>The session names no version; it was read like the versions known so far.</source>
        <translation>会话没有注明版本；已按目前已知的版本读取。</translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation>采样 %1</translation>
    </message>
    <message>
        <source>The file is empty; export it again from where it was recorded.</source>
        <translation>文件是空的；请从录制处重新导出。</translation>
    </message>
    <message>
        <source>There are %1 gaps in time, the first before %2; no window crosses them.</source>
        <translation>时间上有 %1 处间断，首次在%2之前；窗口不跨越它们。</translation>
    </message>
    <message>
        <source>The file holds no samples; choose a recording that has some.</source>
        <translation>文件中没有采样；请选择含有采样的录制。</translation>
    </message>
    <message>
        <source>%1 labels cover no sample and were left out.</source>
        <translation>%1 个标签不含任何采样，已略去。</translation>
    </message>
    <message>
        <source>%1 labels reached past the recording and were cut to it.</source>
        <translation>%1 个标签超出录制范围，已截短。</translation>
    </message>
    <message>
        <source>Labels overlap, first at sample %1; the later one of the file counts there.</source>
        <translation>标签有重叠，首次在采样 %1；该处以文件中靠后的为准。</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;; the file has %2.</source>
        <translation>没有列“%1”；文件中有 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing a column can be; use %2.</source>
        <translation>列不能是“%1”；请使用 %2。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; holds words, so it is no channel; choose another.</source>
        <translation>列“%1”中是文字，不能作为通道；请选择其他列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit of the column &quot;%2&quot;; use such as %3.</source>
        <translation>“%1”不是列“%2”的单位；请使用 %3 之类的单位。</translation>
    </message>
    <message>
        <source>accelerometer</source>
        <translation>加速度计</translation>
    </message>
    <message>
        <source>gyroscope</source>
        <translation>陀螺仪</translation>
    </message>
    <message>
        <source>magnetometer</source>
        <translation>磁力计</translation>
    </message>
    <message>
        <source>The %1 &quot;%2&quot;</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>%1 never changes; it may be dead.</source>
        <translation>%1从不变化；可能已损坏。</translation>
    </message>
    <message>
        <source>%1 is renewed every %2 rows; its last reading stands between.</source>
        <translation>%1每 %2 行才更新一次；其间为上一次的读数。</translation>
    </message>
    <message>
        <source>%1 shows %2 uT, less than the earth&apos;s field (25 to 65 uT) anywhere; it may be dead, shielded or in another unit.</source>
        <translation>%1显示 %2 uT，低于任何地方的地磁场（25 至 65 uT）；可能已损坏、被屏蔽或使用了其他单位。</translation>
    </message>
    <message>
        <source>%1 shows %2 uT where the others show %3: it is clipped, magnetised or beside a magnet.</source>
        <translation>%1显示 %2 uT，而其他的显示 %3：它已超量程、被磁化或靠近磁铁。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2 %</source>
        <translation>“%1” %2 %</translation>
    </message>
    <message>
        <source>Bend channels stand at an end of their range, so what lies beyond is not seen: %1 of the rows.</source>
        <translation>弯曲通道处于其范围的端点，超出部分无法看到：占行数的 %1。</translation>
    </message>
    <message>
        <source>The file holds one row of values, and one row is no recording; export it again.</source>
        <translation>文件中只有一行数值，一行不是录制；请重新导出。</translation>
    </message>
    <message>
        <source>The time between rows varies: %1 ms is usual, from %2 to %3 ms.</source>
        <translation>行与行的时间间隔不均匀：通常为 %1 ms，范围为 %2 至 %3 ms。</translation>
    </message>
    <message>
        <source>The lines are lists inside lists (&quot;%1…&quot;), not one flat row of values each; write the values of a row side by side, with a time.</source>
        <translation>各行是嵌套的列表（“%1…”），而不是一行平铺的数值；请把一行的数值并排写出，并带上时间。</translation>
    </message>
    <message>
        <source>The file is one line (&quot;%1&quot;), so there is no recording in it; choose a file with a row for each sample.</source>
        <translation>文件只有一行（“%1”），因此其中没有录制；请选择每个采样占一行的文件。</translation>
    </message>
    <message>
        <source>The file is text without a table of numbers (it begins &quot;%1&quot;), so there is no recording in it; choose a file with a row for each sample.</source>
        <translation>文件是没有数字表格的文本（开头为“%1”），因此其中没有录制；请选择每个采样占一行的文件。</translation>
    </message>
    <message>
        <source>%1 of %2 lines cannot be read, so this is no table as it stands. The first: %3</source>
        <translation>%2 行中有 %1 行无法读取，因此按现状这不是表格。最前面的是：%3</translation>
    </message>
    <message>
        <source>The last line is cut off and was left out: %1</source>
        <translation>最后一行不完整，已略去：%1</translation>
    </message>
    <message>
        <source>%1 lines cannot be read and were left out: %2</source>
        <translation>%1 行无法读取，已略去：%2</translation>
    </message>
    <message>
        <source>There is no time column; time is the sum of &quot;%1&quot;.</source>
        <translation>没有时间列；时间取“%1”之和。</translation>
    </message>
    <message>
        <source>No column is a time; rows are spaced by the stated rate of %1 Hz.</source>
        <translation>没有时间列；各行按标明的 %1 Hz 排列。</translation>
    </message>
    <message>
        <source>The only time is the receiver&apos;s (&quot;%1&quot;): it has the jitter of the line.</source>
        <translation>唯一的时间来自接收端（“%1”）：它带有传输线路的抖动。</translation>
    </message>
    <message>
        <source>The stated rate is %1 Hz, but the timestamps say %2 Hz; the timestamps were used.</source>
        <translation>标明的采样率为 %1 Hz，但时间戳表明是 %2 Hz；采用了时间戳。</translation>
    </message>
    <message>
        <source>The header stands in the file %1 more times; these lines were left out.</source>
        <translation>表头在文件中又出现了 %1 次；这些行已略去。</translation>
    </message>
    <message>
        <source>Numbers such as &quot;%1&quot; have signs between thousands, which were left out.</source>
        <translation>“%1”这样的数字带有千位分隔符，已将其略去。</translation>
    </message>
    <message>
        <source>%1 rows hold no value or no time and were left out, the first at %2.</source>
        <translation>%1 行没有数值或没有时间，已略去，首次在%2。</translation>
    </message>
    <message>
        <source>Line %1 has a time of %2, far from the lines around it, and was left out.</source>
        <translation>第 %1 行的时间为 %2，与前后各行相差很大，已略去。</translation>
    </message>
    <message>
        <source>Line %1: the file holds one row of values, and one row is no recording; export it again.</source>
        <translation>第 %1 行：文件中只有一行数值，一行不是录制；请重新导出。</translation>
    </message>
    <message>
        <source>This is a table of results and no recording: no column is a time, and each row names another thing; choose the file the results were made from.</source>
        <translation>这是结果表，不是录制：没有时间列，且每一行说的是不同的事物；请选择得出这些结果的文件。</translation>
    </message>
    <message>
        <source>The CBOR breaks at byte %1 (%2); fetch the file again.</source>
        <translation>CBOR 在第 %1 字节中断（%2）；请重新获取文件。</translation>
    </message>
    <message>
        <source>The acquisition names no sensors or holds no values; fetch it again.</source>
        <translation>该采集没有注明传感器或不含数值；请重新获取。</translation>
    </message>
    <message>
        <source>Row %1 has %2 values where %3 sensors are named; fetch the file again.</source>
        <translation>第 %1 行有 %2 个数值，而注明的传感器有 %3 个；请重新获取文件。</translation>
    </message>
    <message>
        <source>Row %1 holds something that is no number; fetch the file again.</source>
        <translation>第 %1 行含有不是数字的内容；请重新获取文件。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ZIP 压缩包或 Office 文档</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 压缩包</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>HDF5 文件</translation>
    </message>
    <message>
        <source>a MATLAB file</source>
        <translation>MATLAB 文件</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>Parquet 文件</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>旧版 Office 文档</translation>
    </message>
    <message>
        <source>a sound or video file</source>
        <translation>音频或视频文件</translation>
    </message>
    <message>
        <source>a ROS bag</source>
        <translation>ROS bag 文件</translation>
    </message>
    <message>
        <source>The file is a Git-LFS pointer, not the recording itself; fetch it with git lfs pull and import it again.</source>
        <translation>文件是 Git-LFS 指针，不是录制本身；请用 git lfs pull 获取后重新导入。</translation>
    </message>
    <message>
        <source>The file is a web page or XML and no recording; download the file itself.</source>
        <translation>文件是网页或 XML，不是录制；请下载文件本身。</translation>
    </message>
    <message>
        <source>The format %1 is unknown; use %2, or name none to have it recognised.</source>
        <translation>格式 %1 未知；请使用 %2，或不指定格式以自动识别。</translation>
    </message>
    <message>
        <source>The file is not text but binary data of an unknown kind; choose a table of text or a JSON session.</source>
        <translation>文件不是文本，而是未知类型的二进制数据；请选择文本表格或 JSON 会话。</translation>
    </message>
    <message>
        <source>The file is not text but %1; choose a table of text or a JSON session.</source>
        <translation>文件不是文本，而是%1；请选择文本表格或 JSON 会话。</translation>
    </message>
    <message>
        <source>The file is of no known format; choose a table of text or a JSON session.</source>
        <translation>文件格式未知；请选择文本表格或 JSON 会话。</translation>
    </message>
    <message>
        <source>%1 is no format that is written; use %2.</source>
        <translation>%1 不是可写出的格式；请使用 %2。</translation>
    </message>
    <message>
        <source>mx_ut, my_ut, mz_ut are not turned to the board&apos;s axes; the raw counts were used.</source>
        <translation>mx_ut、my_ut、mz_ut 没有转到电路板的轴向；采用了原始计数值。</translation>
    </message>
    <message>
        <source>mx_ut, my_ut, mz_ut were divided by another chip&apos;s 68.42 counts a microtesla instead of 10.24, and not turned to the board&apos;s axes; the raw counts were used.</source>
        <translation>mx_ut、my_ut、mz_ut 除以的是另一种芯片的每微特斯拉 68.42 个计数，而不是 10.24，且没有转到电路板的轴向；采用了原始计数值。</translation>
    </message>
    <message>
        <source>mx_ut, my_ut, mz_ut disagree with mx, my, mz at 10.24 counts a microtesla; the raw counts were used.</source>
        <translation>按每微特斯拉 10.24 个计数，mx_ut、my_ut、mz_ut 与 mx、my、mz 不一致；采用了原始计数值。</translation>
    </message>
    <message>
        <source>%1 and %2 disagree at %3 counts a unit; %2 was used.</source>
        <translation>按每单位 %3 个计数，%1 与 %2 不一致；采用了 %2。</translation>
    </message>
    <message>
        <source>%1 samples are all zeros.</source>
        <translation>%1 个采样全部为零。</translation>
    </message>
    <message>
        <source>%1 samples jump by an eighth of the range and more while the rest keeps still, first at sample %2: their bytes may be shifted, so do not trust these readings.</source>
        <translation>%1 个采样跳变达量程的八分之一以上，而其余部分不动，首次在采样 %2：其字节可能错位，因此请勿相信这些读数。</translation>
    </message>
    <message>
        <source>The field t counts in %1 and not in milliseconds, by its steps of %2.</source>
        <translation>从步长 %2 看，字段 t 以%1计，而不是以毫秒计。</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>纳秒</translation>
    </message>
    <message>
        <source>dt is 0 in %1 samples, which came in bursts.</source>
        <translation>%1 个采样的 dt 为 0，它们是成批到达的。</translation>
    </message>
    <message>
        <source>Labels end with their last sample and not behind it, as neighbours are one apart; each was read so.</source>
        <translation>标签以其最后一个采样结束，而不是其后一个，因为相邻标签相差一；所有标签均按此读取。</translation>
    </message>
    <message>
        <source> &quot;%1&quot; holds sentences; numbers inside sentences are no samples.</source>
        <translation> “%1”中是句子；句子里的数字不是采样。</translation>
    </message>
    <message>
        <source>The JSON has no list &quot;samples&quot;, so it is no gambit session, but %1.%2 Choose another file.</source>
        <translation>JSON 没有列表“samples”，因此不是 gambit 会话，而是 %1。%2 请选择其他文件。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空的</translation>
    </message>
    <message>
        <source>The JSON is a list of %1 and not a gambit session; choose a file with &quot;version&quot; and &quot;samples&quot;.</source>
        <translation>JSON 是%1的列表，不是 gambit 会话；请选择含“version”和“samples”的文件。</translation>
    </message>
    <message>
        <source> (counts of the chip?)</source>
        <translation> （芯片计数值？）</translation>
    </message>
    <message>
        <source>its whole numbers may be counts of the chip</source>
        <translation>其整数可能是芯片计数值</translation>
    </message>
    <message>
        <source>its readings are too large for rad/s</source>
        <translation>其读数对 rad/s 来说过大</translation>
    </message>
    <message>
        <source>gravity turns as it says</source>
        <translation>重力的转动与其读数相符</translation>
    </message>
    <message>
        <source>gravity does not turn as it would in rad/s</source>
        <translation>重力的转动与 rad/s 不符</translation>
    </message>
    <message>
        <source>its readings are small</source>
        <translation>其读数较小</translation>
    </message>
    <message>
        <source>The map of classes is no JSON object (%1); write it as {&quot;A&quot;: &quot;eefff&quot;}.</source>
        <translation>类别映射不是 JSON 对象（%1）；请写成 {&quot;A&quot;: &quot;eefff&quot;}。</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; stands for &quot;%2&quot;, which is no combination; write five letters e, f or ?, thumb first.</source>
        <translation>类别“%1”对应“%2”，这不是组合；请写五个字母 e、f 或 ?，拇指在前。</translation>
    </message>
    <message>
        <source>%1 classes (%2) are not in the map of classes and stay text.</source>
        <translation>%1 个类别（%2）不在类别映射中，仍为文本。</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; in the column %3 is neither 0, 1, e, f, true, false, extended, flexed nor unknown; correct it.</source>
        <translation>第 %1 行：列 %3 中的“%2”不是 0、1、e、f、true、false、extended、flexed 或 unknown；请更正。</translation>
    </message>
    <message>
        <source>Row %1: the value of %2 is no reading of a sensor; remove the row.</source>
        <translation>第 %1 行：%2 的数值不是传感器读数；请删除该行。</translation>
    </message>
    <message>
        <source>&quot;%1=%2&quot; assigns nothing; write it as mx=COLUMN:uT.</source>
        <translation>“%1=%2”没有指定任何内容；请写成 mx=COLUMN:uT。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in &quot;%2&quot; is no known unit; use s, ms, us, m/s2, g, rad/s, deg/s, uT, mG, G or LSB.</source>
        <translation>“%2”中的“%1”不是已知单位；请使用 s、ms、us、m/s2、g、rad/s、deg/s、uT、mG、G 或 LSB。</translation>
    </message>
    <message>
        <source>The map of columns is no JSON object (%1); write it as {&quot;mx&quot;: &quot;COLUMN:uT&quot;}.</source>
        <translation>列映射不是 JSON 对象（%1）；请写成 {&quot;mx&quot;: &quot;COLUMN:uT&quot;}。</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; in the column %3 is no time; correct it or remove the line.</source>
        <translation>第 %1 行：列 %3 中的“%2”不是时间；请更正或删除该行。</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is no row of values.</source>
        <translation>第 %1 行：“%2”不是一行数值。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The clock wrapped %1 times, first at %2; time was continued.</source>
        <translation>时钟溢出 %1 次，首次在%2；时间已接续。</translation>
    </message>
    <message>
        <source>The clock started again %1 times, first at %2: how long it stood still is not known, so each is a gap of one sample.</source>
        <translation>时钟重新开始 %1 次，首次在%2：停了多久未知，因此每次按一个采样的间断处理。</translation>
    </message>
    <message>
        <source>The clock was set %1 times, first at %2; each is a gap of one sample.</source>
        <translation>时钟被调整 %1 次，首次在%2；每次按一个采样的间断处理。</translation>
    </message>
    <message>
        <source>Time goes backwards %1 times, first at %2; the order of the file was kept and no window crosses these places.</source>
        <translation>时间倒退 %1 次，首次在%2；保留了文件中的顺序，窗口不跨越这些位置。</translation>
    </message>
    <message>
        <source>The clock ticks every %1, coarser than the samples; they were spread evenly, one every %2.</source>
        <translation>时钟每 %1 才走一步，比采样更粗；采样已均匀分布，每 %2 一个。</translation>
    </message>
    <message>
        <source>Time stands still %1 times, first at %2; no window crosses these places.</source>
        <translation>时间静止 %1 次，首次在%2；窗口不跨越这些位置。</translation>
    </message>
    <message>
        <source>The file holds NMEA sentences of a navigation receiver and no sensor&apos;s readings; choose another.</source>
        <translation>该文件包含导航接收机的 NMEA 语句，没有传感器读数；请选择其他文件。</translation>
    </message>
    <message>
        <source>The file ends with %1 zero bytes, which were left out: the recorder may have lost its power.</source>
        <translation>该文件以 %1 个零字节结尾，已略去：记录设备可能断电。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>%1 rows repeat the time before them and were put evenly in between, first at %2.</source>
        <translation>%1 行重复了前一时间，已均匀插入其间，首次出现于 %2。</translation>
    </message>
    <message>
        <source>The time column says another unit than its steps; they were taken as %1.</source>
        <translation>时间列注明的单位与其步长不符；已按 %1 处理。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; does not run like a clock, so times are when lines arrive.</source>
        <translation>列“%1”不像时钟那样前进，因此时间取各行到达的时刻。</translation>
    </message>
    <message>
        <source>The board&apos;s clock ticks every %1 ms, coarser than its rows; they are spread evenly.</source>
        <translation>电路板的时钟每 %1 ms 才走一步，比各行更粗；各行已均匀分布。</translation>
    </message>
    <message>
        <source>The board prints otherwise than it did when it was connected; connect it again.</source>
        <translation>电路板输出的内容与连接时不同；请重新连接。</translation>
    </message>
    <message>
        <source>The board is silent; check that its program prints, and that its cable carries data.</source>
        <translation>电路板没有输出；请检查其程序是否在输出，数据线是否能传输数据。</translation>
    </message>
    <message>
        <source>This is a satellite receiver (NMEA sentences such as $GPGGA) and no board with sensors; choose another port.</source>
        <translation>这是卫星接收机（$GPGGA 之类的 NMEA 语句），不是带传感器的电路板；请选择其他端口。</translation>
    </message>
    <message>
        <source>This is a modem (it says OK or ERROR) and no board with sensors; choose another port.</source>
        <translation>这是调制解调器（应答 OK 或 ERROR），不是带传感器的电路板；请选择其他端口。</translation>
    </message>
    <message>
        <source>What arrives is no text: the line rate is another one, or the board sends binary data; let it print lines of numbers.</source>
        <translation>收到的不是文本：波特率不符，或电路板发送的是二进制数据；请让它逐行输出数字。</translation>
    </message>
    <message>
        <source>The board prints a time or a counter and no readings; let it print those of its sensors behind it, such as 1234,0.1,0.2,9.8.</source>
        <translation>电路板只输出时间或计数器，没有读数；请让它在其后输出传感器的读数，如 1234,0.1,0.2,9.8。</translation>
    </message>
    <message>
        <source>The board prints numbers, but its lines are not alike (&quot;%1&quot;); let each line have as many values in the same order, such as 0.1,0.2,9.8.</source>
        <translation>电路板输出数字，但各行格式不一（“%1”）；请让每行数值个数和顺序都相同，如 0.1,0.2,9.8。</translation>
    </message>
    <message>
        <source>The board prints text without rows of numbers (&quot;%1&quot;); let it print a line for each sample, such as 0.1,0.2,9.8.</source>
        <translation>电路板输出的文本中没有成行的数字（“%1”）；请让它为每个采样输出一行，如 0.1,0.2,9.8。</translation>
    </message>
    <message>
        <source>What the board sends has no line ends; let it end each row with a new line.</source>
        <translation>电路板发送的内容没有换行；请让它在每行末尾换行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; cannot both be %3; choose one, or number the sensors, such as mx and m2x.</source>
        <translation>“%1”和“%2”不能同时为 %3；请选择其一，或为传感器编号，如 mx 和 m2x。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may leave gravity out by its name, but its length of %2 is gravity, so it was taken as acceleration. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>从名称看，“%1”可能不含重力，但其模长 %2 正是重力，因此按加速度处理。如有误请在表头中更正，或在列映射（--map）中更正。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is acceleration without gravity by its name and its numbers, and not what an accelerometer reads; it is kept as another channel. Correct it in the header, or in the map of its columns (--map), such as ax=%1.</source>
        <translation>从名称和数值看，“%1”是不含重力的加速度，不是加速度计的读数；已保留为其他通道。如有误请在表头中更正，或在列映射（--map）中更正，如 ax=%1。</translation>
    </message>
    <message>
        <source>The unit rps of the column &quot;%1&quot; may be radians or revolutions a second; it was taken as rad/s.</source>
        <translation>列“%1”的单位 rps 可能是弧度每秒，也可能是转每秒；已按 rad/s 处理。</translation>
    </message>
    <message>
        <source>The unit of the column &quot;%1&quot; is unknown; say it in the header, or in the map of its columns (--map), such as m/s2, g, rad/s, deg/s, uT or G.</source>
        <translation>列“%1”的单位未知；请在表头中注明，或在列映射（--map）中指定，如 m/s2、g、rad/s、deg/s、uT 或 G。</translation>
    </message>
    <message>
        <source>No header names the columns; by the word in front of each row they were taken as %1. Correct it in the map of its columns (--map).</source>
        <translation>没有表头注明各列；已根据每行开头的词按 %1 处理。如有误请在列映射（--map）中更正。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; comes twice in the header%2; each was taken as a sensor of its own, in the order of the file.</source>
        <translation>名称“%1”在表头中出现两次%2；已按文件中的顺序各作为一个单独的传感器。</translation>
    </message>
    <message>
        <source>, as %1 others do</source>
        <translation>，另有 %1 个名称也是如此</translation>
    </message>
    <message>
        <source>The five columns from &quot;%1&quot; to &quot;%2&quot; name no quantity; they were taken as the bend of five fingers. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>从“%1”到“%2”的五列没有注明物理量；已按五根手指的弯曲处理。如有误请在表头中更正，或在列映射（--map）中更正。</translation>
    </message>
    <message>
        <source>The columns &quot;%1&quot;, &quot;%2&quot; and &quot;%3&quot; are an hour, a minute and a second by their names, but &quot;%4&quot; leaves the range of these; correct it, or say what is the time in the map of its columns (--map), such as t=COLUMN:ms.</source>
        <translation>从名称看，列“%1”、“%2”和“%3”是时、分、秒，但“%4”超出了其范围；请更正，或在列映射（--map）中指定时间列，如 t=COLUMN:ms。</translation>
    </message>
    <message>
        <source>%1 lines cannot be read; correct them, or leave them out on the command line with --skip-bad. The first: %2</source>
        <translation>%1 行无法读取；请更正，或在命令行用 --skip-bad 略去。最前面的是：%2</translation>
    </message>
    <message>
        <source>, nor have %1</source>
        <translation>，%1 也没有</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value in %2 rows%3, first in %4, at most %5 in a row; the value before was kept there.</source>
        <translation>“%1”在 %2 行中没有数值%3，首次在%4，最多连续 %5 行；该处沿用了前一个数值。</translation>
    </message>
    <message>
        <source>No column is a time and no line names a rate, so how far apart the rows are is not known; write it in front of the rows, such as &quot;rate: 50 Hz&quot;, or say it on the command line with --rate 50.</source>
        <translation>没有时间列，也没有哪一行注明采样率，因此行与行的间隔未知；请在各行之前写明，如“rate: 50 Hz”，或在命令行用 --rate 50 指定。</translation>
    </message>
    <message>
        <source>The file states %1 Hz, and a person says %2 Hz; the latter was used.</source>
        <translation>文件注明 %1 Hz，而用户指定 %2 Hz；采用了后者。</translation>
    </message>
    <message>
        <source>By its timestamps the file has %1 rows a second; the unit of &quot;%2&quot; may be another than %3. Correct it in the header, or in the map of its columns (--map), such as t=%2:ms.</source>
        <translation>按时间戳，文件每秒有 %1 行；“%2”的单位可能不是 %3。请在表头中更正，或在列映射（--map）中更正，如 t=%2:ms。</translation>
    </message>
    <message>
        <source>A number such as &quot;%1&quot; may be a thousand or a fraction, and no other number of the file tells; say it on the command line with --decimal comma or --decimal point, or export the file with a point and no signs between thousands.</source>
        <translation>“%1”这样的数字可能含千位分隔符，也可能含小数，而文件中没有其他数字可供判断；请在命令行用 --decimal comma 或 --decimal point 指定，或以小数点且不带千位分隔符的形式重新导出文件。</translation>
    </message>
    <message>
        <source>There are %1 names and %2 fields a row</source>
        <translation>有 %1 个名称，而每行有 %2 个字段</translation>
    </message>
    <message>
        <source>%1, none with a decimal point: the commas seem to be decimal commas and separators at once. Export it again with semicolons between the fields, or with decimal points.</source>
        <translation>%1，且都没有小数点：逗号似乎既是小数点又是分隔符。请以分号分隔字段，或使用小数点重新导出。</translation>
    </message>
    <message>
        <source>%1, so which name belongs to which field is not known; correct the header (line %2), or say the columns by number on the command line, such as --map t=#1:ms,ax=#2:g.</source>
        <translation>%1，因此不知道哪个名称对应哪个字段；请更正表头（第 %2 行），或在命令行按编号指定各列，如 --map t=#1:ms,ax=#2:g。</translation>
    </message>
    <message>
        <source>%1, so the names were not used.</source>
        <translation>%1，因此未使用这些名称。</translation>
    </message>
    <message>
        <source>Lines of two kinds follow each other: &quot;%1&quot; is in %2 in some and in nothing in others; keep the lines of one kind, and import these.</source>
        <translation>两种行混在一起：“%1”在一些行中以 %2 为单位，在另一些行中没有单位；请只保留其中一种行后导入。</translation>
    </message>
    <message>
        <source>No column holds numbers that vary like a sensor&apos;s, so there is no recording in the file; choose another, name the columns in a header, or say what they are in the map of its columns (--map).</source>
        <translation>没有哪一列的数字像传感器那样变化，因此文件中没有录制；请选择其他文件，在表头中注明各列，或在列映射（--map）中指定各列是什么。</translation>
    </message>
    <message>
        <source>%1 lines have a time far from those around them (%2); correct them, or leave them out on the command line with --skip-bad.</source>
        <translation>%1 行的时间与前后各行相差很大（%2）；请更正，或在命令行用 --skip-bad 略去。</translation>
    </message>
    <message>
        <source>The acquisition names no interval_ms; say the rate on the command line with --rate HZ.</source>
        <translation>该采集没有注明 interval_ms；请在命令行用 --rate HZ 指定采样率。</translation>
    </message>
    <message>
        <source>The text is in %1, for which this computer has no converter; save it as UTF-8 and import it again.</source>
        <translation>文本编码为 %1，此计算机没有相应的转换器；请另存为 UTF-8 后重新导入。</translation>
    </message>
    <message>
        <source>Rows were left out, so the places that &quot;labels&quot; names are not known, and it was not read.</source>
        <translation>有些行已略去，因此“labels”所指的位置无法确定，未读取它。</translation>
    </message>
    <message>
        <source>A gambit session holds nine axes in known units, and here is no %1; write it as csv.</source>
        <translation>gambit 会话包含九个单位已知的轴，而此处缺少%1；请写为 csv。</translation>
    </message>
    <message>
        <source>Time does not advance: t stands still or is no time, there is no dt, and metadata names no sample_rate; say it on the command line with --rate 50, or add &quot;sample_rate&quot; to metadata.</source>
        <translation>时间不前进：t 静止或不是时间，没有 dt，metadata 也没有注明 sample_rate；请在命令行用 --rate 50 指定，或在 metadata 中加入“sample_rate”。</translation>
    </message>
    <message>
        <source>ax, ay, az have a length of %1 counts, where the glove has %2 at rest: its range may be another, so their unit is not sure. Correct it in the map of its columns (--map).</source>
        <translation>ax、ay、az 的模长为 %1 个计数，而手套静止时为 %2：其量程可能不同，因此单位不确定。如有误请在列映射（--map）中更正。</translation>
    </message>
    <message>
        <source>The accelerometer &quot;%1&quot; names no unit, and its length of %2 is gravity in none%3; say it in the header, or in the map of its columns (--map), such as ax=%1:mg.</source>
        <translation>加速度计“%1”没有注明单位，其模长 %2 按任何单位都不是重力%3；请在表头中注明，或在列映射（--map）中指定，如 ax=%1:mg。</translation>
    </message>
    <message>
        <source>The accelerometer &quot;%1&quot; names no unit; its length of %2 was taken as %3. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>加速度计“%1”没有注明单位；其模长 %2 已按 %3 处理。如有误请在表头中更正，或在列映射（--map）中更正。</translation>
    </message>
    <message>
        <source>gravity turns as it says in neither unit with a time whose unit is guessed</source>
        <translation>在时间单位为猜测值的情况下，重力的转动按两种单位都与其读数不符</translation>
    </message>
    <message>
        <source>The gyroscope &quot;%1&quot; names no unit, and %2; say it in the header, or in the map of its columns (--map), such as gx=%1:deg/s.</source>
        <translation>陀螺仪“%1”没有注明单位，且%2；请在表头中注明，或在列映射（--map）中指定，如 gx=%1:deg/s。</translation>
    </message>
    <message>
        <source>The gyroscope &quot;%1&quot; names no unit; it was taken as %2, as %3. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>陀螺仪“%1”没有注明单位；已按 %2 处理，因为%3。如有误请在表头中更正，或在列映射（--map）中更正。</translation>
    </message>
    <message>
        <source>The magnetometer &quot;%1&quot; names no unit; its length of %2 can be the earth&apos;s field (25 to 65 uT) in %3, so it was taken as that. Correct it in the header, or in the map of its columns (--map), such as mx=%1:mG.</source>
        <translation>磁力计“%1”没有注明单位；其模长 %2 以 %3 计可以是地磁场（25 至 65 uT），因此按此处理。如有误请在表头中更正，或在列映射（--map）中更正，如 mx=%1:mG。</translation>
    </message>
    <message>
        <source>The magnetometer &quot;%1&quot; names no unit, and its length of %2 is the earth&apos;s field (25 to 65 uT) in none for sure%3; it stays as it is. Say the unit in the header, or in the map of its columns (--map), such as mx=%1:uT.</source>
        <translation>磁力计“%1”没有注明单位，其模长 %2 按任何单位都不能确定为地磁场（25 至 65 uT）%3；保持原样。请在表头中注明单位，或在列映射（--map）中指定，如 mx=%1:uT。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and %2 others name no quantity; by their numbers they were taken as %3. Correct it in the header, or in the map of its columns (--map).</source>
        <translation>“%1”和另外 %2 列没有注明物理量；已根据数值按%3处理。如有误请在表头中更正，或在列映射（--map）中更正。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and the columns behind it name no quantity and no unit; say them in the header, or in the map of its columns (--map), such as mx=%1:uT.</source>
        <translation>“%1”及其后的各列没有注明物理量和单位；请在表头中注明，或在列映射（--map）中指定，如 mx=%1:uT。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in counts of the chip (LSB); say what one is in the map of its columns (--map) to have it in %2.</source>
        <translation>“%1”以芯片计数值（LSB）为单位；请在列映射（--map）中指定一个计数是多少，以便换算为 %2。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>%1 classes (%2) are kept as text; say what finger states they are on the command line with --labels FILE.json.</source>
        <translation>%1 个类别（%2）保留为文本；请在命令行用 --labels FILE.json 指定它们对应的手指状态。</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; in the column %3 has day and month in another order than the lines before; correct it or remove the line.</source>
        <translation>第 %1 行：列 %3 中的“%2”的日、月顺序与前面各行不同；请更正或删除该行。</translation>
    </message>
    <message>
        <source>The dates of the column %1 may begin with the day or the month, and none of them tells; they were read with the %2 first, which makes the shorter recording. Write them as year-month-day to be sure.</source>
        <translation>列 %1 的日期可能以日或月开头，而其中没有一个可供判断；已按%2在前读取，这样录制时长较短。为保险起见，请写成年-月-日。</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; holds words from line %2 on and numbers before; all of it was taken as words.</source>
        <translation>列“%1”从第 %2 行起为文字，之前为数字；整列已按文字处理。</translation>
    </message>
    <message>
        <source>Time does not advance from %1 on (%2 of %3 steps); export the file again with a running clock, or say the rate on the command line with --rate HZ.</source>
        <translation>从%1起时间不前进（%3 步中的 %2 步）；请在时钟运行的情况下重新导出文件，或在命令行用 --rate HZ 指定采样率。</translation>
    </message>
    <message>
        <source>The time column names no unit; its steps of %1 were taken as %2. Say it in the header, such as &quot;t (ms)&quot;, or in the map of its columns (--map t=COLUMN:ms), to be sure.</source>
        <translation>时间列没有注明单位；其步长 %1 已按 %2 处理。为保险起见，请在表头中注明，如“t (ms)”，或在列映射（--map t=COLUMN:ms）中指定。</translation>
    </message>
    <message>
        <source>Sample %1 is %2 where an object belongs; export the session again.</source>
        <translation>采样 %1 是%2，此处应为对象；请重新导出该会话。</translation>
    </message>
    <message>
        <source>Sample %1: %2 is %3 where a number belongs; export the session again.</source>
        <translation>采样 %1：%2 是%3，此处应为数字；请重新导出该会话。</translation>
    </message>
    <message>
        <source>The session is too long for an npz file; write it as csv.</source>
        <translation>该会话过长，无法写成 npz 文件；请写成 csv。</translation>
    </message>
    <message>
        <source>Line %1 names other columns (&quot;%2&quot;): a second table begins there. Keep one of them in the file, and import the other from a file of its own.</source>
        <translation>第 %1 行列出了其他列（“%2”）：第二个表从那里开始。请在文件中保留其中一个，另一个用单独的文件导入。</translation>
    </message>
    <message>
        <source>%1 lines of text between the rows were left out, the first in line %2 (&quot;%3&quot;).</source>
        <translation>数据行之间有 %1 行文本已略去，第一处在第 %2 行（“%3”）。</translation>
    </message>
    <message>
        <source>The acquisition is not signed, so the key was not needed.</source>
        <translation>该采集未签名，因此不需要密钥。</translation>
    </message>
    <message>
        <source>The acquisition is signed with %1, which is not known here; it was not checked.</source>
        <translation>该采集以 %1 签名，此处不支持；未作校验。</translation>
    </message>
    <message>
        <source>The acquisition&apos;s signature (HS256) was not checked; to have it checked, give its key on the command line with --key.</source>
        <translation>该采集的签名（HS256）未校验；如需校验，请在命令行用 --key 提供其密钥。</translation>
    </message>
    <message>
        <source>The acquisition&apos;s signature (HS256) is not that of the key: the file was changed, or signed with another key. Fetch it again, or give the key of the project it comes from.</source>
        <translation>该采集的签名（HS256）与密钥不符：文件被更改过，或用其他密钥签名。请重新获取，或提供其来源项目的密钥。</translation>
    </message>
    <message>
        <source>Lists of another length than %1 have no times, so they were left out: %2.</source>
        <translation>长度不是 %1 的列表没有时间，已略去：%2。</translation>
    </message>
    <message>
        <source>Rows of %1 hold fewer than two readings and were left out.</source>
        <translation>%1 的行少于两个读数，已略去。</translation>
    </message>
    <message>
        <source>read at the same times</source>
        <translation>在相同时刻读取</translation>
    </message>
    <message>
        <source>interpolated between their readings</source>
        <translation>由其前后读数插值得到</translation>
    </message>
    <message>
        <source>what they read before</source>
        <translation>取其之前的读数</translation>
    </message>
    <message>
        <source>Each row is a reading of one sensor. They were put side by side at the %1 rows of &quot;%2&quot;, which was read most often; there %3 are %4.</source>
        <translation>每一行是一个传感器的读数。已按读取最频繁的“%2”的 %1 行并排对齐；其中 %3 %4。</translation>
    </message>
    <message>
        <source>The numbers are hexadecimal; those with the highest bit were taken as negative (two&apos;s complement of %1 bits).</source>
        <translation>数值为十六进制；最高位为 1 的按负数处理（%1 位二进制补码）。</translation>
    </message>
    <message>
        <source>%1 lines are no values for Teleplot and were left out.</source>
        <translation>%1 行不是 Teleplot 数值，已略去。</translation>
    </message>
    <message>
        <source>There is a gap in time before %1; no window crosses it.</source>
        <translation>%1 之前有一处时间间断；没有窗口跨越它。</translation>
    </message>
    <message>
        <source>The JSON breaks at byte %1, line %2; export the session again, the file may be cut short.</source>
        <translation>JSON 在第 %1 字节、第 %2 行中断；文件可能不完整，请重新导出该会话。</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>The glove went away while it was flashed; it still runs the image it had. Connect it and flash again.</source>
        <translation>烧录时手套断开；它仍运行原有映像。请连接后重新烧录。</translation>
    </message>
    <message>
        <source>The glove is being flashed already; wait for it or cancel it.</source>
        <translation>手套正在烧录；请等待或取消。</translation>
    </message>
    <message>
        <source>The flash was cancelled; the glove still runs the image it had.</source>
        <translation>烧录已取消；手套仍运行原有映像。</translation>
    </message>
    <message>
        <source>The image is empty; quantise a model first.</source>
        <translation>映像为空；请先量化模型。</translation>
    </message>
    <message>
        <source>The image has %1 bytes but a slot of the glove holds %2; train a smaller network.</source>
        <translation>映像有 %1 字节，而手套槽位只能容纳 %2 字节；请训练更小的网络。</translation>
    </message>
    <message>
        <source>The glove does not show the new image on trial; it may have gone back to the image before. Reset the glove and flash again.</source>
        <translation>手套未在试运行新映像；它可能已回到之前的映像。请重启手套并重新烧录。</translation>
    </message>
    <message>
        <source>The glove stopped answering while it was flashed; it still runs the image it had. Reset it and flash again.</source>
        <translation>烧录时手套停止响应；它仍运行原有映像。请重启手套并重新烧录。</translation>
    </message>
    <message>
        <source>There is no port %1; plug the glove in, or choose another port.</source>
        <translation>没有端口 %1；请插上手套或选择其他端口。</translation>
    </message>
    <message>
        <source>Only its owner may use %1; run: sudo chmod a+rw %1</source>
        <translation>只有所有者可以使用 %1；请运行：sudo chmod a+rw %1</translation>
    </message>
    <message>
        <source>%1 belongs to group %2; run: sudo usermod -aG %2 $USER, then log in again.</source>
        <translation>%1 属于用户组 %2；请运行：sudo usermod -aG %2 $USER ，然后重新登录。</translation>
    </message>
    <message>
        <source>%1 is in use by another program; close that program, then connect again.</source>
        <translation>%1 正被其他程序使用；请关闭该程序后重新连接。</translation>
    </message>
    <message>
        <source>%1 is not a serial port; choose one from the list of ports.</source>
        <translation>%1 不是串口；请从端口列表中选择。</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2); unplug the glove, plug it in again and reconnect.</source>
        <translation>无法打开 %1（%2）；请拔下手套重新插上，再连接。</translation>
    </message>
    <message>
        <source>The glove on %1 was unplugged or switched off; plug it in again and it reconnects by itself.</source>
        <translation>%1 上的手套已拔出或关机；重新插上后会自动连接。</translation>
    </message>
    <message>
        <source>Nothing answers on %1; check that the glove is switched on and that its cable carries data.</source>
        <translation>%1 无应答；请检查手套是否开机，数据线是否能传输数据。</translation>
    </message>
    <message>
        <source>Something answers on %1 but it is not a Lodestone glove; choose another port, or put the Lodestone firmware on the board.</source>
        <translation>%1 上的设备不是 Lodestone 手套；请选择其他端口，或为电路板写入 Lodestone 固件。</translation>
    </message>
    <message>
        <source>The glove on %1 stopped answering; press its reset button and it reconnects by itself.</source>
        <translation>%1 上的手套停止响应；按下其复位键后会自动重新连接。</translation>
    </message>
    <message>
        <source>The glove on %1 speaks protocol %2 and this studio speaks %3; put the firmware of this studio&apos;s version on the glove.</source>
        <translation>%1 上的手套使用协议 %2，本软件使用 %3；请为手套写入与本软件版本一致的固件。</translation>
    </message>
    <message>
        <source>Another glove (%2) answers on %1 instead of %3; plug %3 in again, or connect to this one by hand.</source>
        <translation>%1 上应答的是另一只手套（%2），而不是 %3；请重新插上 %3，或手动连接这一只。</translation>
    </message>
    <message>
        <source>No glove is connected; connect one and try again.</source>
        <translation>未连接手套；请连接后重试。</translation>
    </message>
    <message>
        <source>The glove did not understand a message; update its firmware.</source>
        <translation>手套无法理解消息；请更新其固件。</translation>
    </message>
    <message>
        <source>The glove&apos;s firmware does not know this request; update its firmware.</source>
        <translation>手套固件不支持此请求；请更新固件。</translation>
    </message>
    <message>
        <source>The glove was not ready for this request; try again.</source>
        <translation>手套尚未准备好处理此请求；请重试。</translation>
    </message>
    <message>
        <source>The image is too big for the glove&apos;s slot; train a smaller network.</source>
        <translation>映像超出手套槽位大小；请训练更小的网络。</translation>
    </message>
    <message>
        <source>The glove could not write its flash memory; reset it and flash again.</source>
        <translation>手套无法写入闪存；请重启手套并重新烧录。</translation>
    </message>
    <message>
        <source>The image arrived damaged; flash again.</source>
        <translation>映像传输受损；请重新烧录。</translation>
    </message>
    <message>
        <source>The glove&apos;s runtime refused the image; quantise the model again with this studio.</source>
        <translation>手套运行时拒绝了映像；请用本软件重新量化模型。</translation>
    </message>
    <message>
        <source>The glove has no image; flash one first.</source>
        <translation>手套没有映像；请先烧录一个。</translation>
    </message>
    <message>
        <source>A part of the image arrived out of order; flash again.</source>
        <translation>映像的一部分顺序错误；请重新烧录。</translation>
    </message>
    <message>
        <source>The glove&apos;s sensor does not answer; check its wiring and reset the glove.</source>
        <translation>手套的传感器无应答；请检查接线并重启手套。</translation>
    </message>
    <message>
        <source>The glove reports error %1; reset it and try again.</source>
        <translation>手套报告错误 %1；请重启后重试。</translation>
    </message>
    <message>
        <source>The line to the glove on %1 is not clean at %2 baud; it goes on at %3.</source>
        <translation>%1 上的手套线路在 %2 波特下不稳定；改用 %3 继续。</translation>
    </message>
    <message>
        <source>The glove&apos;s processor answers the image&apos;s test window otherwise than this studio; update its firmware.</source>
        <translation>手套处理器对映像测试窗口的回答与本软件不同；请更新其固件。</translation>
    </message>
    <message>
        <source>The glove takes signed images only; flash with the key that was set on it.</source>
        <translation>手套只接受签名的映像；请使用为它设置的密钥烧录。</translation>
    </message>
    <message>
        <source>The glove was restarted again and again while it was flashed; check its cable and flash again.</source>
        <translation>手套在烧录时反复重启；请检查连接线后重新烧录。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln more like it)</source>
        <translation>
            <numerusform>%1（另有 %Ln 条类似）</numerusform>
        </translation>
    </message>
    <message>
        <source>What answers on %1 prints text without numbers; let it print a line of numbers for each sample, or choose another port.</source>
        <translation>%1 上的设备输出的文本中没有数字；请让它为每个采样输出一行数字，或选择其他端口。</translation>
    </message>
    <message>
        <source>What arrives on %1 is neither a Lodestone glove nor text at any usual line rate; let the board print lines of numbers at 115200 baud, or choose another port.</source>
        <translation>%1 上收到的既不是 Lodestone 手套的数据，也不是任何常用波特率下的文本；请让电路板以 115200 波特逐行输出数字，或选择其他端口。</translation>
    </message>
    <message>
        <source>This board prints text and runs no Lodestone firmware, so nothing can be sent to it; its model runs in the studio.</source>
        <translation>此电路板输出文本，未运行 Lodestone 固件，因此无法向其发送内容；其模型在本软件中运行。</translation>
    </message>
    <message>
        <source>Another board (%2) is on %1 instead of %3, which is waited for; plug that one in, or choose the port again for this one.</source>
        <translation>%1 上是另一块电路板（%2），而不是正在等待的 %3；请插上后者，或为这块电路板重新选择端口。</translation>
    </message>
    <message>
        <source>The glove has taken an image that was signed later than this one. Set this computer&apos;s clock and flash again.</source>
        <translation>手套已接受过签名时间更晚的映像。请校准本机时钟并重新烧录。</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Label: a combination</source>
        <translation>标注：组合</translation>
    </message>
    <message>
        <source>Other (keep)</source>
        <translation>其他（保留）</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>标注：%1</translation>
    </message>
    <message>
        <source>Bend: %1</source>
        <translation>弯曲：%1</translation>
    </message>
    <message>
        <source>Bend %1</source>
        <translation>弯曲 %1</translation>
    </message>
    <message>
        <source>Acceleration %1</source>
        <translation>加速度 %1</translation>
    </message>
    <message>
        <source>Angular rate %1</source>
        <translation>角速度 %1</translation>
    </message>
    <message>
        <source>Magnetic field %1</source>
        <translation>磁场 %1</translation>
    </message>
    <message>
        <source>%1, sensor %2</source>
        <translation>%1，传感器 %2</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计数值</translation>
    </message>
    <message>
        <source>acceleration</source>
        <translation>加速度</translation>
    </message>
    <message>
        <source>angular rate</source>
        <translation>角速度</translation>
    </message>
    <message>
        <source>magnetic field</source>
        <translation>磁场</translation>
    </message>
    <message>
        <source>bend</source>
        <translation>弯曲</translation>
    </message>
    <message>
        <source>orientation</source>
        <translation>姿态</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Part of the time</source>
        <translation>时间的一部分</translation>
    </message>
    <message>
        <source>Number of the label</source>
        <translation>标注编号</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>制表符分隔</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>分号分隔</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>空格分隔</translation>
    </message>
    <message>
        <source>names and values</source>
        <translation>名称与数值</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 路%2</translation>
    </message>
</context>
<context>
    <name>OutputWords</name>
    <message>
        <source>there is no key %1; docs/outputs.md has their names.</source>
        <translation>没有按键 %1；名称见 docs/outputs.md。</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>Line %1 of the map: %2</source>
        <translation>映射第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 is no number, -10000 to 10000.</source>
        <translation>%1 不是 -10000 到 10000 的数。</translation>
    </message>
    <message>
        <source>%1 is no combination of five fingers with an action behind it, such as efeee click space.</source>
        <translation>%1 不是后面带动作的五指组合，例如 efeee click space。</translation>
    </message>
    <message>
        <source>an action is hold KEY, click KEY, move X Y, scroll X Y or stop.</source>
        <translation>动作为 hold KEY、click KEY、move X Y、scroll X Y 或 stop。</translation>
    </message>
    <message>
        <source>The map has no action; a line such as efeee click space is one.</source>
        <translation>映射中没有动作；例如一行 efeee click space。</translation>
    </message>
    <message>
        <source>Which combination is which key? Choose a map file; docs/outputs.md has an example.</source>
        <translation>哪个组合对应哪个键？请选择映射文件；示例见 docs/outputs.md。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Choose another map file.</source>
        <translation>无法读取 %1（%2）。请选择另一个映射文件。</translation>
    </message>
    <message>
        <source>No keyboard with the panic key %1 can be read, so nothing could stop it. Run: sudo usermod -aG input $USER, and log in again.</source>
        <translation>读不到带紧急键 %1 的键盘，因此无法停止它。请运行：sudo usermod -aG input $USER，然后重新登录。</translation>
    </message>
    <message>
        <source>/dev/uinput may not be opened by this user. Run: echo &apos;KERNEL==&quot;uinput&quot;, GROUP=&quot;input&quot;, MODE=&quot;0660&quot;, OPTIONS+=&quot;static_node=uinput&quot;&apos; | sudo tee /etc/udev/rules.d/70-lodestone.rules &amp;&amp; sudo usermod -aG input $USER, and start the computer again.</source>
        <translation>此用户无权打开 /dev/uinput。请运行：echo &apos;KERNEL==&quot;uinput&quot;, GROUP=&quot;input&quot;, MODE=&quot;0660&quot;, OPTIONS+=&quot;static_node=uinput&quot;&apos; | sudo tee /etc/udev/rules.d/70-lodestone.rules &amp;&amp; sudo usermod -aG input $USER，然后重新启动计算机。</translation>
    </message>
    <message>
        <source>This computer has no /dev/uinput (%1). Run: sudo modprobe uinput.</source>
        <translation>本机没有 /dev/uinput（%1）。请运行：sudo modprobe uinput。</translation>
    </message>
    <message>
        <source>/dev/uinput made no keyboard (%1).</source>
        <translation>/dev/uinput 未能创建键盘（%1）。</translation>
    </message>
    <message>
        <source>Stopped by the panic key, %1. Switch it on again when all is well.</source>
        <translation>已被紧急键 %1 停止。一切正常后再开启。</translation>
    </message>
    <message>
        <source>stops with the key %1</source>
        <translation>按 %1 键停止</translation>
    </message>
    <message>
        <source>Stopped by the fingers, as the map says. Switch it on again when all is well.</source>
        <translation>已按映射由手指停止。一切正常后再开启。</translation>
    </message>
    <message>
        <source>The kernel took no key (%1). Switch it off and on again.</source>
        <translation>内核未接受按键（%1）。请关闭后再开启。</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>键盘和鼠标</translation>
    </message>
    <message>
        <source>Fingers press keys of this computer. It is never switched on by itself.</source>
        <translation>用手指按下本机的按键。它从不自行开启。</translation>
    </message>
    <message>
        <source>Map file</source>
        <translation>映射文件</translation>
    </message>
    <message>
        <source>LSL</source>
        <translation>LSL</translation>
    </message>
    <message>
        <source>For the Lab Streaming Layer: a stream named Lodestone, with the time of each sample.</source>
        <translation>用于 Lab Streaming Layer：名为 Lodestone 的数据流，带每个样本的时间。</translation>
    </message>
    <message>
        <source>liblsl, if it is elsewhere</source>
        <translation>liblsl 的位置（若在别处）</translation>
    </message>
    <message>
        <source>liblsl is not installed, and Debian has no package of it. Take the .deb for your Debian from github.com/sccn/liblsl/releases, install it, and switch this on again.</source>
        <translation>未安装 liblsl，Debian 也没有它的软件包。请从 github.com/sccn/liblsl/releases 下载适合您 Debian 的 .deb，安装后再开启。</translation>
    </message>
    <message>
        <source>%1 is not found (%2). Check the name, or give its number.</source>
        <translation>找不到 %1（%2）。请检查名称，或填写其地址。</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Check the network and the number.</source>
        <translation>无法到达 %1（%2）。请检查网络和地址。</translation>
    </message>
    <message>
        <source>OSC</source>
        <translation>OSC</translation>
    </message>
    <message>
        <source>For Wekinator&apos;s receivers, SuperCollider, TouchDesigner, Max and Pure Data, over UDP.</source>
        <translation>通过 UDP 发给 Wekinator 的接收程序、SuperCollider、TouchDesigner、Max 和 Pure Data。</translation>
    </message>
    <message>
        <source>To computer</source>
        <translation>目标计算机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>To which computer? Give its name or number.</source>
        <translation>发往哪台计算机？请填写其名称或地址。</translation>
    </message>
    <message>
        <source>There is no output %1.</source>
        <translation>没有名为 %1 的输出。</translation>
    </message>
    <message>
        <source>The model reads %1, and this session has no such channel; choose another session.</source>
        <translation>模型读取 %1，而此记录没有该通道；请选择另一条记录。</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>For web pages and scripts; a browser shows the hand at its address.</source>
        <translation>用于网页和脚本；浏览器打开其地址即可看到手。</translation>
    </message>
    <message>
        <source>Other computers may connect</source>
        <translation>允许其他计算机连接</translation>
    </message>
    <message>
        <source>Other pages that may connect</source>
        <translation>允许连接的其他网页</translation>
    </message>
    <message>
        <source>Port %1 cannot be used (%2). Choose another one.</source>
        <translation>端口 %1 无法使用（%2）。请选择另一个。</translation>
    </message>
    <message>
        <source>This Lodestone was built without Qt WebSockets. Install qt6-websockets-dev and build it again.</source>
        <translation>此 Lodestone 构建时没有 Qt WebSockets。请安装 qt6-websockets-dev 后重新构建。</translation>
    </message>
    <message>
        <source>The keyboard with the panic key %1 is gone, so nothing could stop it. Plug one in and switch it on again.</source>
        <translation>带有紧急停止键 %1 的键盘已断开，无法再停止输出。请接上键盘后重新开启。</translation>
    </message>
    <message>
        <source>%1 is in use by this program. Choose another file.</source>
        <translation>%1 正被本程序使用。请选择其他文件。</translation>
    </message>
    <message>
        <source>A page of %1 was refused; name it as one that may connect, if it is yours.</source>
        <translation>来自 %1 的网页被拒绝；如果是您自己的网页，请将其填入允许连接的网页。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>retrain and flash</source>
        <translation>重新训练并烧录</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>cursor A</source>
        <translation>游标 A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>cursor B</source>
        <translation>游标 B</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>stop recording</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>guided capture</source>
        <translation>引导采集</translation>
    </message>
    <message>
        <source>I</source>
        <translation>I</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>next unsure</source>
        <translation>下一不确定处</translation>
    </message>
    <message>
        <source>start, next</source>
        <translation>开始、下一个</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>1–5</source>
        <translation>1–5</translation>
    </message>
    <message>
        <source>flex or extend</source>
        <translation>弯曲或伸直</translation>
    </message>
    <message>
        <source>6–0</source>
        <translation>6–0</translation>
    </message>
    <message>
        <source>likely answers</source>
        <translation>可能的答案</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>can’t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Z</source>
        <translation>Z</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>more questions</source>
        <translation>更多问题</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>train only</source>
        <translation>仅训练</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Guided capture</source>
        <translation>引导采集</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Glove</source>
        <translation>手套</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>retrain</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>What the glove feels and thinks now. Choose a glove at the top; the virtual glove needs no hardware.</source>
        <translation>手套此刻的感知与判断。请在顶部选择手套；虚拟手套无需硬件。</translation>
    </message>
    <message>
        <source>Record begins a session. Guided capture asks for one pose after the other and labels them by itself.</source>
        <translation>“录制”会开始一个会话。引导采集会逐个提示姿势，并自动标注。</translation>
    </message>
    <message>
        <source>The wheel scrolls the time, Ctrl and the wheel zoom it. A finger chip that is filled is flexed; a violet ring is doubt: the model is not sure of that finger.</source>
        <translation>滚轮滚动时间，Ctrl 加滚轮缩放。实心的手指标记表示弯曲；紫色圆环表示存疑：模型对该手指没有把握。</translation>
    </message>
    <message>
        <source>Here you say what the fingers did. The questions at the right are the moments from which the model learns most; keys 1 to 5 flex or extend a finger, Enter accepts.</source>
        <translation>在此说明手指做了什么。右侧的问题是模型最能从中学习的片段；按 1 至 5 弯曲或伸直手指，回车接受。</translation>
    </message>
    <message>
        <source>Solid blocks are your labels, hatched ones what the model believes. Drag over the lanes to label a range of your own.</source>
        <translation>实心块是您的标注，斜线块是模型的判断。在轨道上拖动可自行标注区间。</translation>
    </message>
    <message>
        <source>Coverage shows which combinations of fingers have labels in which orientations of the hand; empty places are worth recording.</source>
        <translation>覆盖显示哪些手指组合在手的哪些姿态下已有标注；空白处值得录制。</translation>
    </message>
    <message>
        <source>Whether a new model is better, and where. Accuracy is counted on a hold-out that took no part in the training, beside the majority: what always giving the commonest answer would reach.</source>
        <translation>新模型是否更好，好在哪里。准确率在未参与训练的留出集上计算，并与多数类对照：即始终给出最常见答案所能达到的结果。</translation>
    </message>
    <message>
        <source>Retrain and flash trains on all labels and puts the model on the glove for a trial. It stays when you confirm it on the Glove page.</source>
        <translation>“重新训练并烧录”用全部标注训练，并把模型放到手套上试运行。在“手套”页确认后，模型即保留。</translation>
    </message>
    <message>
        <source>What runs on the glove. A new model goes into the slot that does not run, and is on trial until you confirm it; without your answer the glove goes back by itself.</source>
        <translation>手套上运行的内容。新模型写入未在运行的槽位，并试运行到您确认为止；若不确认，手套会自动还原。</translation>
    </message>
    <message>
        <source>A model on standby can be run again with one click. The comparison shows whether glove and studio give the same answers.</source>
        <translation>待命的模型单击一次即可再次运行。比较会显示手套与本软件的回答是否一致。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>glove put on anew, or not</source>
        <translation>是否重新戴上手套</translation>
    </message>
    <message>
        <source>1–4</source>
        <translation>1–4</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>开或关</translation>
    </message>
    <message>
        <source>Each prediction goes to other programs at once. A state is a combination that has been steady for a while; keys and clicks follow states.</source>
        <translation>每个预测立即发给其他程序。状态是稳定了一段时间的组合；按键和点击随状态而动。</translation>
    </message>
    <message>
        <source>The project remembers what is on. Keyboard and mouse are never switched on by themselves, and their panic key switches them off.</source>
        <translation>项目会记住哪些已开启。键盘和鼠标从不自行开启，其紧急键可将其关闭。</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>A calibration&apos;s &quot;%1.%2&quot; is missing or no number; calibrate the glove again.</source>
        <translation>校准中的“%1.%2”缺失或不是数字；请重新校准手套。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its permissions.</source>
        <translation>无法读取 %1（%2）；请检查其权限。</translation>
    </message>
    <message>
        <source>%1 holds no calibrations; remove it and calibrate the glove again.</source>
        <translation>%1 中没有校准；请删除它并重新校准手套。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Lodestone; update Lodestone to use it.</source>
        <translation>%1 由更新版本的 Lodestone 写成；请更新 Lodestone 再使用。</translation>
    </message>
    <message>
        <source>The glove has no serial number to keep its calibration under; give the board one.</source>
        <translation>手套没有序列号，无法保存校准；请给电路板设置序列号。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); check the folder and the free space.</source>
        <translation>无法写入 %1（%2）；请检查文件夹和剩余空间。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>The label from sample %1 to %2 does not fit session %3, which has %4 samples; choose a range inside it.</source>
        <translation>采样 %1 到 %2 的标签不在会话 %3 内（共 %4 个采样）；请选择其中的范围。</translation>
    </message>
    <message>
        <source>The project has no label %1; it may have been removed, list the labels again.</source>
        <translation>项目中没有标签 %1；它可能已被删除，请重新列出标签。</translation>
    </message>
    <message>
        <source>The image of %1 does not match its hash; quantise the model again.</source>
        <translation>%1 的映像与其哈希不符；请重新量化该模型。</translation>
    </message>
    <message>
        <source>is %1; it must be a number of seconds from %2 to %3.</source>
        <translation>是 %1；必须是 %2 到 %3 之间的秒数。</translation>
    </message>
    <message>
        <source>is not a key of a plan here; allowed are %1.</source>
        <translation>不是此处允许的键；允许的有 %1。</translation>
    </message>
    <message>
        <source>is %1; it must be a number of degrees from %2 to %3.</source>
        <translation>是 %1；必须是 %2 到 %3 之间的度数。</translation>
    </message>
    <message>
        <source>is %1; it must be a number without a fraction from %2 to %3.</source>
        <translation>是 %1；必须是 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>is %1; it must be a text that is not empty.</source>
        <translation>是 %1；必须是非空文本。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is %1; it must be five letters, thumb first, each e (extended) or f (flexed), such as &quot;efeee&quot;.</source>
        <translation>是 %1；必须是五个字母，拇指在前，每个为 e（伸直）或 f（弯曲），如“efeee”。</translation>
    </message>
    <message>
        <source>is %1; allowed are %2.</source>
        <translation>是 %1；允许的有 %2。</translation>
    </message>
    <message>
        <source>is %1; it must be an object such as {&quot;combination&quot;: &quot;efeee&quot;, &quot;seconds&quot;: 8}.</source>
        <translation>是 %1；必须是对象，如 {&quot;combination&quot;: &quot;efeee&quot;, &quot;seconds&quot;: 8}。</translation>
    </message>
    <message>
        <source>has neither a combination nor a title; give it a &quot;combination&quot; such as &quot;efeee&quot;, or a &quot;title&quot; to hold no combination.</source>
        <translation>既没有组合也没有标题；请给出“combination”，如“efeee”，或用“title”表示不保持任何组合。</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>is not JSON: %1. Correct the file there.</source>
        <translation>不是 JSON：%1。请在该处更正文件。</translation>
    </message>
    <message>
        <source>holds a list; a plan is one object { &quot;name&quot;: …, &quot;poses&quot;: [ … ] }.</source>
        <translation>是一个列表；计划应为一个对象 { &quot;name&quot;: …, &quot;poses&quot;: [ … ] }。</translation>
    </message>
    <message>
        <source>is missing; give the plan the name a person sees.</source>
        <translation>缺失；请给计划一个供人阅读的名称。</translation>
    </message>
    <message>
        <source>is &quot;%1&quot;; allowed are as-written, shuffled.</source>
        <translation>是“%1”；允许的有 as-written、shuffled。</translation>
    </message>
    <message>
        <source>is %1; it must be a list with at least one pose.</source>
        <translation>是 %1；必须是至少含一个姿势的列表。</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>空列表</translation>
    </message>
    <message>
        <source>come to %1 steps with all repetitions; at most %2 are allowed.</source>
        <translation>连同所有重复共 %1 步；最多允许 %2 步。</translation>
    </message>
    <message>
        <source>cannot be read (%1); check the path and its permissions.</source>
        <translation>无法读取（%1）；请检查路径及其权限。</translation>
    </message>
    <message>
        <source>is larger than 1 MB, so it is no capture plan; choose another file.</source>
        <translation>大于 1 MB，不是采集计划；请选择其他文件。</translation>
    </message>
    <message>
        <source>No project file was named; give it a name ending in .lodestone.</source>
        <translation>没有指定项目文件；请给出以 .lodestone 结尾的名称。</translation>
    </message>
    <message>
        <source>The project has no session %1; it may have been removed, list the sessions again.</source>
        <translation>项目中没有会话 %1；它可能已被删除，请重新列出会话。</translation>
    </message>
    <message>
        <source>Session %1 would hold more than two thousand million samples; begin a new one.</source>
        <translation>会话 %1 将超过二十亿个采样；请新建一个会话。</translation>
    </message>
    <message>
        <source>Session %1 is finished and takes no more samples; begin a new one.</source>
        <translation>会话 %1 已结束，不再接收采样；请新建一个会话。</translation>
    </message>
    <message>
        <source>The session %1 has no samples, so it was not added; check its file.</source>
        <translation>会话 %1 没有采样，未被加入；请检查其文件。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a project file in it.</source>
        <translation>%1 是文件夹；请指定其中的项目文件。</translation>
    </message>
    <message>
        <source>There is no project at %1; check the name, or create one first.</source>
        <translation>%1 处没有项目；请检查名称，或先新建一个。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist; create it or choose another place for the project.</source>
        <translation>文件夹 %1 不存在；请创建它，或为项目选择其他位置。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to; choose a folder of your own for the project.</source>
        <translation>文件夹 %1 不可写；请为项目选择您自己的文件夹。</translation>
    </message>
    <message>
        <source>%1 may not be read by this user; ask its owner for access.</source>
        <translation>当前用户不可读取 %1；请向其所有者申请权限。</translation>
    </message>
    <message>
        <source>%1 cannot be written to; copy it to a folder of your own, or open it for reading only.</source>
        <translation>%1 不可写；请复制到您自己的文件夹，或以只读方式打开。</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is missing; install the package libqt6sql6-sqlite.</source>
        <translation>缺少 Qt 的 SQLite 驱动；请安装软件包 libqt6sql6-sqlite。</translation>
    </message>
    <message>
        <source>%1 is not a Lodestone project; choose a .lodestone file, or a new name to create one.</source>
        <translation>%1 不是 Lodestone 项目；请选择 .lodestone 文件，或用新名称新建一个。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Lodestone (project format %2, this one reads up to %3); update Lodestone to open it.</source>
        <translation>%1 由更新版本的 Lodestone 写成（项目格式 %2，本版本最高可读 %3）；请更新 Lodestone 再打开。</translation>
    </message>
    <message>
        <source>Another program has been writing to %1 for more than %2 s; close it and try again.</source>
        <translation>另一个程序已写入 %1 超过 %2 秒；请关闭它后重试。</translation>
    </message>
    <message>
        <source>%1 is open for reading only; open it for writing, or copy it to a folder of your own.</source>
        <translation>%1 以只读方式打开；请以可写方式打开，或复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>The disk refused to read or write %1 (%2); check the disk and its cable, then try again.</source>
        <translation>磁盘拒绝读写 %1（%2）；请检查磁盘及其连线后重试。</translation>
    </message>
    <message>
        <source>The disk is full, so %1 was not changed; free some space and try again.</source>
        <translation>磁盘已满，%1 未被更改；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be opened or created; check that the folder exists and can be written to.</source>
        <translation>无法打开或新建 %1；请确认文件夹存在且可写。</translation>
    </message>
    <message>
        <source>The project %1 refused a change (%2); nothing was changed, please report this.</source>
        <translation>项目 %1 拒绝了一项更改（%2）；没有任何更改，请报告此问题。</translation>
    </message>
    <message>
        <source>; restore a backup or remove the session.</source>
        <translation>；请恢复备份或删除该会话。</translation>
    </message>
    <message>
        <source>Session %1: samples %2 to %3 are missing</source>
        <translation>会话 %1：缺少采样 %2 到 %3</translation>
    </message>
    <message>
        <source>Session %1: the block at sample %2 has the wrong size</source>
        <translation>会话 %1：采样 %2 处的数据块大小不对</translation>
    </message>
    <message>
        <source>Session %1: the block at sample %2 has changed since it was written</source>
        <translation>会话 %1：采样 %2 处的数据块在写入后被改动</translation>
    </message>
    <message>
        <source>Session %1: the block at sample %2 holds values that are not finite</source>
        <translation>会话 %1：采样 %2 处的数据块含有非有限值</translation>
    </message>
    <message>
        <source>Session %1: it should have %2 samples but has %3</source>
        <translation>会话 %1：应有 %2 个采样，实有 %3 个</translation>
    </message>
    <message>
        <source>Label %1 reaches past the end of session %2; change or remove it.</source>
        <translation>标签 %1 超出会话 %2 的末尾；请更改或删除它。</translation>
    </message>
    <message>
        <source>The image of %1 does not match its hash; quantise the model again before flashing it.</source>
        <translation>%1 的映像与其哈希不符；烧录前请重新量化该模型。</translation>
    </message>
    <message>
        <source>The file&apos;s structure is damaged (%1); restore a backup.</source>
        <translation>文件结构已损坏（%1）；请恢复备份。</translation>
    </message>
    <message>
        <source>A row of the table %1 belongs to no session; restore a backup.</source>
        <translation>表 %1 中有一行不属于任何会话；请恢复备份。</translation>
    </message>
    <message>
        <source>%1 is there already; choose a new name.</source>
        <translation>%1 已存在；请选择新的名称。</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another place.</source>
        <translation>无法写入 %1；请选择其他位置。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to; choose a folder of your own for calibrations.</source>
        <translation>无法写入文件夹 %1；请为校准选择您自己的文件夹。</translation>
    </message>
    <message>
        <source>Label %1 is damaged; remove it, and set it again.</source>
        <translation>标签 %1 已损坏；请删除后重新设置。</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message>
        <source>%1 (from sample %2)</source>
        <translation>%1（从采样 %2 起）</translation>
    </message>
    <message>
        <source>Session %1 (%2) is damaged in the middle and became %3 sessions.</source>
        <translation>会话 %1（%2）中间损坏，已变为 %3 个会话。</translation>
    </message>
    <message>
        <source>Session %1 (%2) should have %3 samples; %4 could be read.</source>
        <translation>会话 %1（%2）应有 %3 个采样；可读取 %4 个。</translation>
    </message>
    <message>
        <source>Session %1: %2 labels are damaged or lie where nothing could be read.</source>
        <translation>会话 %1：%2 个标签已损坏或位于无法读取之处。</translation>
    </message>
    <message>
        <source>The image of %1 is damaged; quantise the model again.</source>
        <translation>%1 的映像已损坏；请重新量化该模型。</translation>
    </message>
    <message>
        <source>Model %1 could not be read.</source>
        <translation>无法读取模型 %1。</translation>
    </message>
    <message>
        <source>it should have %1 samples and has %2</source>
        <translation>应有 %1 个采样，实有 %2 个</translation>
    </message>
    <message>
        <source>the time of sample %1 cannot be right (%2 s)</source>
        <translation>采样 %1 的时间不可能正确（%2 s）</translation>
    </message>
    <message>
        <source>A sample&apos;s time cannot be right (%1 s, in a session that begins at %2 s), so it was not stored; begin a new session.</source>
        <translation>某个采样的时间不可能正确（%1 s，而会话始于 %2 s），因此未保存；请新建一个会话。</translation>
    </message>
    <message>
        <source>the samples after %1 are missing or cannot be read</source>
        <translation>%1 之后的采样缺失或无法读取</translation>
    </message>
    <message>
        <source>its time does not advance</source>
        <translation>其时间不前进</translation>
    </message>
    <message>
        <source>%1 is empty, though %2 sessions were saved in it. Restore a backup from %3, or remove the file to begin anew.</source>
        <translation>%1 为空，但其中曾保存过 %2 个会话。请从 %3 恢复备份，或删除该文件重新开始。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2); restore a backup, or save what is readable with lodestone-cli recover.</source>
        <translation>%1 已损坏（%2）；请恢复备份，或用 lodestone-cli recover 保存可读部分。</translation>
    </message>
    <message>
        <source>Session %1: the block at sample %2 holds times that cannot be right</source>
        <translation>会话 %1：采样 %2 处的数据块含有不可能正确的时间</translation>
    </message>
    <message>
        <source>Session %1: its time does not advance</source>
        <translation>会话 %1：其时间不前进</translation>
    </message>
    <message>
        <source>Label %1 of session %2 holds an unknown combination; remove it (lodestone-cli label --remove) and set it again.</source>
        <translation>会话 %2 的标签 %1 含有未知组合；请删除（lodestone-cli label --remove）后重新设置。</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>its list of channels cannot be read</source>
        <translation>其通道列表无法读取</translation>
    </message>
    <message>
        <source>Session %1 has %2 channels, and these samples have others; begin a new one for another board.</source>
        <translation>会话 %1 有 %2 个通道，而这些采样的通道不同；请为另一块电路板新建会话。</translation>
    </message>
    <message>
        <source>A session has 1 to %1 channels, and this one would have %2.</source>
        <translation>会话可有 1 至 %1 个通道，而此会话将有 %2 个。</translation>
    </message>
    <message>
        <source>%1 is of an older format, and the copy that is kept of it cannot be made (%2) Make room, or open the project for reading only.</source>
        <translation>%1 是较旧的格式，而无法为其制作保留的副本（%2）请腾出空间，或以只读方式打开项目。</translation>
    </message>
    <message>
        <source>There is no room for a backup of %1 (a tenth of the disk is left free); free some space.</source>
        <translation>没有空间备份 %1（磁盘保留十分之一的空闲空间）；请腾出空间。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to, so no backup was made; check its place.</source>
        <translation>文件夹 %1 不可写，因此未做备份；请检查其位置。</translation>
    </message>
    <message>
        <source>The project has no model %1; it may have been removed, list the models again.</source>
        <translation>项目中没有模型 %1；它可能已被删除，请重新列出模型。</translation>
    </message>
    <message>
        <source>A model needs a name; type one.</source>
        <translation>模型需要名称；请输入一个。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its name and its permissions.</source>
        <translation>无法读取 %1（%2）；请检查其名称和权限。</translation>
    </message>
    <message>
        <source>The time of a picture cannot be right (%1 s), so it was not stored.</source>
        <translation>某张图片的时间不可能正确（%1 s），因此未保存。</translation>
    </message>
    <message>
        <source>A picture has %1 bytes, and at most %2 are stored; make it smaller.</source>
        <translation>图片有 %1 字节，而最多保存 %2 字节；请缩小它。</translation>
    </message>
    <message>
        <source>is %1; allowed are true and false.</source>
        <translation>是 %1；允许的有 true 和 false。</translation>
    </message>
    <message>
        <source>The last %1 changes that were saved in %2 are not there any more (sessions: %3, samples: %4, labels: %5, models: %6, pictures: %7). Its -wal file was lost or cut, or an older copy took its place; look into the backups in %8 before you go on.</source>
        <translation>%2 中最后保存的 %1 处更改已不存在（会话：%3，采样：%4，标签：%5，模型：%6，图片：%7）。其 -wal 文件丢失或被截断，或被较旧的副本取代；继续之前请查看 %8 中的备份。</translation>
    </message>
    <message>
        <source>What is free in the file is not known any more, so labels and sessions that were removed may be back.</source>
        <translation>文件中哪些空间空闲已无从得知，因此已删除的标签和会话可能会重新出现。</translation>
    </message>
    <message>
        <source>The last %1 changes were not in the file any more (sessions: %2, samples: %3, labels: %4, models: %5, pictures: %6).</source>
        <translation>最后 %1 处更改已不在文件中（会话：%2，采样：%3，标签：%4，模型：%5，图片：%6）。</translation>
    </message>
    <message>
        <source>Session %1: %2 of %3 pictures are damaged, or nothing else of it could be read.</source>
        <translation>会话 %1：%3 张图片中有 %2 张已损坏，或其余内容均无法读取。</translation>
    </message>
    <message>
        <source>Nothing in %1 could be read, so nothing was saved. %2</source>
        <translation>%1 中没有可读取的内容，因此未保存任何内容。%2</translation>
    </message>
    <message>
        <source>%1 cannot be restored from itself; name one of its backups.</source>
        <translation>%1 无法用自身恢复；请指定它的一个备份。</translation>
    </message>
    <message>
        <source>%1 is no file; name the project that is to be restored.</source>
        <translation>%1 不是文件；请指定要恢复的项目。</translation>
    </message>
    <message>
        <source>%1 is open in another program (process %2); close it there first.</source>
        <translation>%1 已在另一个程序中打开（进程 %2）；请先在那里关闭。</translation>
    </message>
    <message>
        <source>%1 cannot be set aside; check that its folder can be written to.</source>
        <translation>无法将 %1 移开；请检查其文件夹是否可写。</translation>
    </message>
    <message>
        <source>Session %1 (%2) is being recorded; end the recording first.</source>
        <translation>会话 %1（%2）正在录制；请先结束录制。</translation>
    </message>
    <message>
        <source>There is no removed session %1 that could come back; its time may be over.</source>
        <translation>没有可恢复的已删除会话 %1；可能已超过保留时间。</translation>
    </message>
    <message>
        <source>A session needs a name; type one.</source>
        <translation>会话需要名称；请输入一个。</translation>
    </message>
    <message>
        <source>A sitting is numbered from 1 on; 0 says that it is not known.</source>
        <translation>佩戴次序从 1 开始编号；0 表示未知。</translation>
    </message>
    <message>
        <source>%1 is no regular file, so no project is opened there; remove it or choose another name.</source>
        <translation>%1 不是普通文件，因此不在该处打开项目；请删除它或选择其他名称。</translation>
    </message>
    <message>
        <source>%1 holds SQL that runs by itself, which no Lodestone puts there. Open it for reading only, or save its data into a new project with `lodestone-cli recover`.</source>
        <translation>%1 含有会自行运行的 SQL，Lodestone 从不写入这样的内容。请以只读方式打开，或用 `lodestone-cli recover` 把数据保存到新项目。</translation>
    </message>
    <message>
        <source>After its last change the project held %1 sessions, %2 samples, %3 labels, %4 models and %5 pictures; now there are %6, %7, %8, %9 and %10. Restore a backup.</source>
        <translation>最后一次更改后，项目有 %1 个会话、%2 个采样、%3 个标签、%4 个模型和 %5 张图片；现在分别为 %6、%7、%8、%9 和 %10。请恢复备份。</translation>
    </message>
    <message>
        <source>Session %1: the picture at %2 s has changed since it was written; remove its pictures.</source>
        <translation>会话 %1：%2 s 处的图片在写入后发生了变化；请删除其图片。</translation>
    </message>
    <message>
        <source>Session %1: its labels or pictures are not as many as were counted; restore a backup, or save what is readable with lodestone-cli recover.</source>
        <translation>会话 %1：其标签或图片的数量与记录不符；请恢复备份，或用 lodestone-cli recover 保存可读部分。</translation>
    </message>
    <message>
        <source>%1 is no regular file, so nothing can be saved of it.</source>
        <translation>%1 不是普通文件，无法从中保存任何内容。</translation>
    </message>
    <message>
        <source>The name of session %1 and what was noted of it are lost.</source>
        <translation>会话 %1 的名称和备注已丢失。</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>thumb</source>
        <translation>拇指</translation>
    </message>
    <message>
        <source>index</source>
        <translation>食指</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中指</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>无名指</translation>
    </message>
    <message>
        <source>pinky</source>
        <translation>小指</translation>
    </message>
    <message>
        <source>open hand</source>
        <translation>手张开</translation>
    </message>
    <message>
        <source>%1 flexed</source>
        <translation>%1弯曲</translation>
    </message>
    <message>
        <source>%1 and %2 flexed</source>
        <translation>%1和%2弯曲</translation>
    </message>
    <message>
        <source>%1, %2 and %3 flexed</source>
        <translation>%1、%2和%3弯曲</translation>
    </message>
    <message>
        <source>all but the %1 flexed</source>
        <translation>除%1外全部弯曲</translation>
    </message>
    <message>
        <source>fist</source>
        <translation>握拳</translation>
    </message>
    <message>
        <source>maybe %1</source>
        <translation>也许%1</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>很可能%1</translation>
    </message>
    <message>
        <source>hand level</source>
        <translation>手放平</translation>
    </message>
    <message>
        <source>hand pitched down %1°</source>
        <translation>手下俯 %1°</translation>
    </message>
    <message>
        <source>hand pitched up %1°</source>
        <translation>手上仰 %1°</translation>
    </message>
    <message>
        <source>palm up</source>
        <translation>掌心朝上</translation>
    </message>
    <message>
        <source>rolled left %1°</source>
        <translation>左滚 %1°</translation>
    </message>
    <message>
        <source>rolled right %1°</source>
        <translation>右滚 %1°</translation>
    </message>
    <message>
        <source>The model wavers about the %1 finger</source>
        <translation>模型对%1拿不准</translation>
    </message>
    <message>
        <source>The model wavers about the %1 and %2</source>
        <translation>模型对%1和%2拿不准</translation>
    </message>
    <message numerus="yes">
        <source>The model wavers about %n finger(s)</source>
        <translation>
            <numerusform>模型对 %n 根手指拿不准</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlike anything labelled</source>
        <translation>与已标注的都不同</translation>
    </message>
    <message>
        <source>Typical of %1 s nobody labelled</source>
        <translation>代表 %1 秒无人标注的姿势</translation>
    </message>
    <message>
        <source>hand held flat</source>
        <translation>手放平</translation>
    </message>
    <message>
        <source>hand pitched up</source>
        <translation>手上仰</translation>
    </message>
    <message>
        <source>hand pitched down</source>
        <translation>手下俯</translation>
    </message>
    <message>
        <source>hand rolled left</source>
        <translation>手左滚</translation>
    </message>
    <message>
        <source>hand rolled right</source>
        <translation>手右滚</translation>
    </message>
    <message>
        <source>V4 trained twice: answers carried over to their still pose, then the windows it is sure of, balanced</source>
        <translation>V4 训练两次：先将回答推广到整个静止姿势，再加入有把握的窗口，并保持均衡</translation>
    </message>
    <message>
        <source>V4-Regularized with gravity as context: learned without labels, gated into the features, cached for the glove</source>
        <translation>以重力为上下文的 V4-Regularized：无标注学习，经门控作用于特征，并为手套缓存</translation>
    </message>
    <message>
        <source>V4-Regularized whose dropout takes whole feature dimensions, three in ten by chance, after pool and LSTM</source>
        <translation>V4-Regularized，池化和 LSTM 之后的 dropout 随机去掉十分之三的整个特征维度</translation>
    </message>
    <message>
        <source>V4-Regularized whose dropout takes one run of neighbouring feature dimensions, three in ten, after pool and LSTM</source>
        <translation>V4-Regularized，池化和 LSTM 之后的 dropout 去掉十分之三的一段相邻特征维度</translation>
    </message>
    <message>
        <source>Five of V4-Regularized from different starts, averaged by confidence; the glove&apos;s network learns their answers</source>
        <translation>五个不同初值的 V4-Regularized，按置信度平均；手套的网络学习它们的回答</translation>
    </message>
    <message>
        <source>Five dipoles fitted to the labels alone; the glove&apos;s network is distilled from the hand</source>
        <translation>仅用标注拟合五个磁偶极子；手套的网络由这只手蒸馏而来</translation>
    </message>
    <message>
        <source>V4-Regularized whose first and last weights are made by a hypernetwork from embeddings of axes and fingers</source>
        <translation>V4-Regularized，首层和末层权重由超网络根据轴与手指的嵌入生成</translation>
    </message>
    <message>
        <source>V4-Regularized whose label smoothing is learned for each finger on labels kept back</source>
        <translation>V4-Regularized，每根手指的标签平滑在留出的标注上学得</translation>
    </message>
    <message>
        <source>Three nearest labelled windows; the glove&apos;s network is distilled from them</source>
        <translation>最近的三个已标注窗口；手套的网络由它们蒸馏而来</translation>
    </message>
    <message>
        <source>The body of V4 trained by NAdamW, its figures chosen from a list of four on labels kept back</source>
        <translation>V4 的结构，用 NAdamW 训练，其参数在留出的标注上从四组中选出</translation>
    </message>
    <message>
        <source>V4-Regularized that first learns to fill in hidden axes and time steps of unlabelled and simulated windows</source>
        <translation>V4-Regularized，先学习补全未标注窗口和模拟窗口中被遮住的轴与时间步</translation>
    </message>
    <message>
        <source>Baseline: the body of V4 with dropout 0.3 and neither L2 nor label smoothing, half synthetic windows</source>
        <translation>基线：V4 的结构，dropout 0.3，无 L2 和标签平滑，一半为合成窗口</translation>
    </message>
    <message>
        <source>Conv 32, LSTM 32, dense 32; dropout 0.4/0.5/0.4, L2 0.01, label smoothing 0.1, half synthetic windows</source>
        <translation>Conv 32、LSTM 32、Dense 32；dropout 0.4/0.5/0.4，L2 0.01，标签平滑 0.1，一半为合成窗口</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>本项目</translation>
    </message>
    <message>
        <source>Would teach much</source>
        <translation>信息量大</translation>
    </message>
    <message>
        <source>Typical of much that nobody labelled</source>
        <translation>代表许多无人标注的片段</translation>
    </message>
    <message>
        <source>Chosen at random</source>
        <translation>随机选取</translation>
    </message>
    <message>
        <source>The model is unsure</source>
        <translation>模型不确定</translation>
    </message>
    <message>
        <source>The model wavers between two combinations</source>
        <translation>模型在两种组合之间摇摆</translation>
    </message>
    <message>
        <source>The model contradicts itself</source>
        <translation>模型自相矛盾</translation>
    </message>
    <message>
        <source>The model&apos;s parts disagree</source>
        <translation>模型的各部分意见不一</translation>
    </message>
    <message>
        <source>The model would learn much</source>
        <translation>对模型信息量大</translation>
    </message>
    <message>
        <source>The models disagree</source>
        <translation>各模型意见不一</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There is no moment left to label here; record more.</source>
        <translation>这里已没有可标注的片段；请再录制一些。</translation>
    </message>
    <message>
        <source>Little is left to learn here: ten more labels would gain less than half a point.</source>
        <translation>这里已没有多少可学：再加十个标注，提升不到半个百分点。</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>请录制：%1</translation>
    </message>
    <message>
        <source>Record more: %1</source>
        <translation>请多录制：%1</translation>
    </message>
    <message>
        <source>No labelled window is held out that neither model has learnt from: they cannot be compared; took the new one.</source>
        <translation>没有两个模型都未学过的留出标注窗口：无法比较；已采用新模型。</translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: took the new one.</source>
        <translation>
            <numerusform>在 %n 个留出窗口中，新模型的手指正确率为 %1 %，旧模型为 %2 %：已采用新模型。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: kept the old one. Label more moments like those it gets wrong, or flash the new one all the same.</source>
        <translation>
            <numerusform>在 %n 个留出窗口中，新模型的手指正确率为 %1 %，旧模型为 %2 %：保留旧模型。请多标注它出错的那类片段，或仍然烧录新模型。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: too few poses to tell; took the new one.</source>
        <translation>
            <numerusform>在 %n 个留出窗口中，新模型的手指正确率为 %1 %，旧模型为 %2 %：姿势太少，无法判断；已采用新模型。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new model is right on %1 % of the fingers in %n held-out window(s), the old one on %2 %: no more than chance; took the new one.</source>
        <translation>
            <numerusform>在 %n 个留出窗口中，新模型的手指正确率为 %1 %，旧模型为 %2 %：差别不超出偶然；已采用新模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>The engine %1 could not be started (%2); install the package lodestone-engine. While ./run is still building it, try again in a few minutes.</source>
        <translation>无法启动引擎 %1（%2）；请安装软件包 lodestone-engine。如果 ./run 仍在编译它，请过几分钟再试。</translation>
    </message>
    <message>
        <source>The engine %1 speaks job protocol %2, this program speaks %3; install both from one version.</source>
        <translation>引擎 %1 使用任务协议 %2，本程序使用 %3；请安装同一版本的两者。</translation>
    </message>
    <message>
        <source>The engine does not start, %2 times in a row; run %1 in a terminal to see why.</source>
        <translation>引擎连续 %2 次无法启动；请在终端中运行 %1 查看原因。</translation>
    </message>
    <message>
        <source>The learning engine was killed or crashed (signal %1). It was started again; start the job once more.</source>
        <translation>学习引擎被终止或崩溃（信号 %1）。它已重新启动；请再次开始该任务。</translation>
    </message>
    <message>
        <source>The learning engine ended by itself (code %1). It was started again; start the job once more.</source>
        <translation>学习引擎自行退出（代码 %1）。它已重新启动；请再次开始该任务。</translation>
    </message>
    <message>
        <source>The engine could not finish the job: %1</source>
        <translation>引擎未能完成任务：%1</translation>
    </message>
    <message>
        <source>The engine ran out of memory; close other programs or use shorter sessions.</source>
        <translation>引擎内存不足；请关闭其他程序或使用较短的会话。</translation>
    </message>
    <message>
        <source>This engine knows no job &quot;%1&quot;; use the engine that came with this program.</source>
        <translation>此引擎不认识任务“%1”；请使用随本程序提供的引擎。</translation>
    </message>
    <message>
        <source>A ping cannot last %1 ms; give milliseconds of 0 or more.</source>
        <translation>ping 不能持续 %1 毫秒；请给出 0 或更多毫秒。</translation>
    </message>
    <message>
        <source>Stopped on request; the project is as it was.</source>
        <translation>已按要求停止；项目保持原样。</translation>
    </message>
    <message>
        <source>No project was named; choose a project file.</source>
        <translation>未指定项目；请选择项目文件。</translation>
    </message>
    <message>
        <source>There is no project at %1; choose an existing file or record a session first.</source>
        <translation>%1 处没有项目；请选择已有文件，或先录制一个会话。</translation>
    </message>
    <message>
        <source>The engine cannot read the project: %1</source>
        <translation>引擎无法读取项目：%1</translation>
    </message>
    <message>
        <source>No session was named to look for moments in; choose a session.</source>
        <translation>未指定要查找的会话；请选择一个会话。</translation>
    </message>
    <message>
        <source>This project has no session %1; list its sessions and choose one of them.</source>
        <translation>此项目没有会话 %1；请列出其会话并选择一个。</translation>
    </message>
    <message>
        <source>Session %1 is shorter than one window of %2 samples; record a longer one.</source>
        <translation>会话 %1 短于一个 %2 个采样的窗口；请录制更长的会话。</translation>
    </message>
    <message>
        <source>This project has no labels yet; label a few moments first.</source>
        <translation>此项目尚无标注；请先标注几个片段。</translation>
    </message>
    <message>
        <source>No labelled moment is %1 samples long; label longer stretches with all five fingers.</source>
        <translation>没有达到 %1 个采样的已标注片段；请为更长的片段标注全部五根手指。</translation>
    </message>
    <message>
        <source>The labels kept with this model are damaged; train with today&apos;s labels instead.</source>
        <translation>随此模型保存的标注已损坏；请改用当前标注训练。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its name and its permissions.</source>
        <translation>无法读取 %1（%2）；请检查其名称和权限。</translation>
    </message>
    <message>
        <source>%1 is no session that can be read: %2</source>
        <translation>%1 不是可读取的会话：%2</translation>
    </message>
    <message>
        <source>There is no split &quot;%1&quot;; use orientation, session or random.</source>
        <translation>没有划分方式“%1”；请使用 orientation、session 或 random。</translation>
    </message>
    <message>
        <source>There is no recipe &quot;%1&quot;; use one of: %2.</source>
        <translation>没有配方“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>There is no acquisition function &quot;%1&quot;; use one of: %2.</source>
        <translation>没有采集函数“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>Training for %1 epochs is out of range; use 1 to 10,000.</source>
        <translation>训练 %1 轮超出范围；请使用 1 到 10,000。</translation>
    </message>
    <message>
        <source>A budget of %1 moments is out of range; ask for 1 to 1,000.</source>
        <translation>%1 个片段的预算超出范围；请使用 1 到 1,000。</translation>
    </message>
    <message>
        <source>A budget of %1 labels is out of range; use 0 to 100,000.</source>
        <translation>%1 个标注的预算超出范围；请使用 0 到 100,000。</translation>
    </message>
    <message>
        <source>A label covers a moment or a window, not a &quot;%1&quot;; use one of the two.</source>
        <translation>标注覆盖一个片段（moment）或一个窗口（window），而不是“%1”；请使用二者之一。</translation>
    </message>
    <message>
        <source>Pruning %1 of the units is out of range; use a number between 0 and 1.</source>
        <translation>剪去 %1 的单元超出范围；请使用 0 与 1 之间的数。</translation>
    </message>
    <message>
        <source>A split by session needs two labelled sessions and there is one; label another recording or use the split by orientation.</source>
        <translation>按会话划分需要两个已标注的会话，目前只有一个；请再标注一段录制，或按朝向划分。</translation>
    </message>
    <message>
        <source>Leaving one session out needs two labelled sessions, and there are %1; label another recording.</source>
        <translation>留一会话法需要两个已标注的会话，目前有 %1 个；请再标注一段录制。</translation>
    </message>
    <message>
        <source>No labelled window is left to test on; label moments with the hand pointing down, or name a session to test on.</source>
        <translation>没有剩余的已标注窗口可供测试；请标注手向下时的片段，或指定一个测试会话。</translation>
    </message>
    <message>
        <source>This project has no model yet; train one first.</source>
        <translation>此项目尚无模型；请先训练一个。</translation>
    </message>
    <message>
        <source>This project has no model %1; choose one of its models or train a new one.</source>
        <translation>此项目没有模型 %1；请选择其中一个模型或训练新模型。</translation>
    </message>
    <message>
        <source>The model&apos;s weights are damaged or from another version; train it again.</source>
        <translation>模型权重已损坏或来自其他版本；请重新训练。</translation>
    </message>
    <message>
        <source>The model reads %1 channels, the sensor has 3; train it again.</source>
        <translation>模型读取 %1 个通道，而传感器有 3 个；请重新训练。</translation>
    </message>
    <message>
        <source>%1 asks a model, and this project has none yet; train one, or use lodestone or random.</source>
        <translation>%1 需要模型，而此项目尚无模型；请训练一个，或使用 lodestone 或 random。</translation>
    </message>
    <message>
        <source>%1 asks several models, and this project does not have two yet; train one, or use lodestone or random.</source>
        <translation>%1 需要多个模型，而此项目还没有两个；请再训练一个，或使用 lodestone 或 random。</translation>
    </message>
    <message>
        <source>A comparison needs two different models; choose two.</source>
        <translation>比较需要两个不同的模型；请选择两个。</translation>
    </message>
    <message>
        <source>%1 reads %2 samples at a time and %3 reads %4, so no window suits both; compare models of one window length.</source>
        <translation>%1 每次读取 %2 个采样，%3 读取 %4 个，没有窗口同时适合两者；请比较窗口长度相同的模型。</translation>
    </message>
    <message>
        <source>No labelled window is held out that neither model has learnt from; label another recording to compare them.</source>
        <translation>没有两个模型都未学习过的已标注留出窗口；请再标注一段录制以便比较。</translation>
    </message>
    <message>
        <source>No user was named to study; give three files for each: source, pool and test.</source>
        <translation>未指定要研究的用户；请为每位用户提供三个文件：source、pool 和 test。</translation>
    </message>
    <message>
        <source>%1 has no labelled window at all; record it over the whole range of pitch, or study it whole.</source>
        <translation>%1 完全没有已标注的窗口；请在整个俯仰范围内录制，或整段研究。</translation>
    </message>
    <message>
        <source>%1 has no labelled window at or below the source&apos;s lower pitch quartile; record it over the whole range of pitch, or study it whole.</source>
        <translation>%1 没有处于源会话俯仰下四分位及以下的已标注窗口；请在整个俯仰范围内录制，或整段研究。</translation>
    </message>
    <message>
        <source>The benchmark&apos;s windows could not be written to %1: %2.</source>
        <translation>无法将基准测试的窗口写入 %1：%2。</translation>
    </message>
    <message>
        <source>A benchmark with %1 %2 is out of range; take %3 to %4.</source>
        <translation>%1 为 %2 的基准测试超出范围；请使用 %3 到 %4。</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <source>%1 The old model may have learnt from some of them: what it was trained on was not kept.</source>
        <translation>%1旧模型可能学过其中一些：它的训练数据没有记录。</translation>
    </message>
    <message>
        <source>The learning engine could not be understood. It was started again; start the job once more.</source>
        <translation>无法理解学习引擎的输出。它已重新启动；请再次启动任务。</translation>
    </message>
    <message>
        <source>The engine and this program do not understand each other at &quot;%1&quot;; install both from one version.</source>
        <translation>引擎与本程序在“%1”处互不理解；请安装同一版本的两者。</translation>
    </message>
    <message>
        <source>No int8 image could be made of the model; train it again, on sessions without damage.</source>
        <translation>无法由该模型生成 int8 映像；请用未损坏的会话重新训练。</translation>
    </message>
    <message>
        <source>This network cannot be pruned; train one with the recipe &quot;lodestone&quot;.</source>
        <translation>此网络无法剪枝；请用配方“lodestone”训练一个。</translation>
    </message>
    <message>
        <source>A random split leaks: neighbouring moments of one session stand on both sides, so these figures are too good. Split by orientation or by session.</source>
        <translation>随机划分有泄漏：同一会话中相邻的片段落在两侧，因此这些数值偏好。请按姿态或按会话划分。</translation>
    </message>
    <message>
        <source>An older version did not keep what one of them learnt from, so it may know some of these windows.</source>
        <translation>旧版本没有保存其中一个模型的训练来源，因此它可能见过其中一些窗口。</translation>
    </message>
    <message>
        <source>Nothing is labelled yet; record a session, then label a few moments on the Label page.</source>
        <translation>尚无标注；请先录制会话，再在“标注”页标注几个片段。</translation>
    </message>
    <message>
        <source>There was not enough memory for this; close other programs, or choose a smaller recording.</source>
        <translation>内存不足；请关闭其他程序，或选择较小的录制。</translation>
    </message>
    <message>
        <source>Something went wrong that should not (%1). What was recorded and labelled is kept; please report this.</source>
        <translation>发生了不应出现的错误（%1）。已录制和标注的内容均保留；请报告此问题。</translation>
    </message>
    <message>
        <source>Something went wrong that should not. What was recorded and labelled is kept; please report this.</source>
        <translation>发生了不应出现的错误。已录制和标注的内容均保留；请报告此问题。</translation>
    </message>
    <message>
        <source>No channel of &quot;%1&quot; has a known quantity, so there is nothing to learn from; import it again and say what its columns are.</source>
        <translation>“%1”没有物理量已知的通道，因此没有可供学习的内容；请重新导入并指定各列是什么。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 channels to learn from, and a network takes at most %3; import it again without some of its columns.</source>
        <translation>“%1”有 %2 个可供学习的通道，而网络最多接受 %3 个；请去掉一些列后重新导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no channel &quot;%2&quot;; leave this session out, or choose sessions of the same board.</source>
        <translation>“%1”没有通道“%2”；请略去此会话，或选择同一块电路板的会话。</translation>
    </message>
    <message>
        <source>%1 needs a magnetometer and an accelerometer, and these sessions lack one of them; choose another recipe.</source>
        <translation>%1 需要磁力计和加速度计，而这些会话缺少其中之一；请选择其他配方。</translation>
    </message>
    <message>
        <source>%1 and %2 read other channels, so no window suits both; choose models of one board.</source>
        <translation>%1 与 %2 读取的通道不同，因此没有同时适合两者的窗口；请选择同一块电路板的模型。</translation>
    </message>
    <message>
        <source>Learnt from %1.</source>
        <translation>学习自 %1。</translation>
    </message>
    <message>
        <source>The recipe needs a magnetometer and an accelerometer; &quot;%1&quot; was trained in its place.</source>
        <translation>该配方需要磁力计和加速度计；已改用“%1”训练。</translation>
    </message>
    <message>
        <source>No accelerometer: the split is by session, for the hand&apos;s orientation is not known.</source>
        <translation>没有加速度计：手的姿态未知，因此按会话划分。</translation>
    </message>
    <message>
        <source>%1 sittings were asked for, and %2 is the most that every pool has; ask for fewer.</source>
        <translation>要求 %1 次佩戴，而所有 pool 都具备的最多为 %2 次；请减少次数。</translation>
    </message>
    <message>
        <source>%1: %2 did not change for %3 of %4 s. Look at the sensor, then record again or leave that session out.</source>
        <translation>%1：%2 在 %4 秒中有 %3 秒没有变化。请检查传感器，然后重新录制或略去该会话。</translation>
    </message>
    <message>
        <source>Every label is of one posture of the hand; in others the model will be wrong more often than its figures say. Record with the palm up, down and sideways.</source>
        <translation>所有标注都来自手的同一姿态；在其他姿态下，模型出错会比数值所示更多。请在掌心朝上、朝下和朝侧面时录制。</translation>
    </message>
    <message>
        <source>No label has the %1 flexed, so the model cannot know it. Record and label it flexed.</source>
        <translation>没有%1弯曲的标注，因此模型无法识别。请录制并标注其弯曲状态。</translation>
    </message>
    <message>
        <source>No label has the %1 extended, so the model cannot know it. Record and label it extended.</source>
        <translation>没有%1伸直的标注，因此模型无法识别。请录制并标注其伸直状态。</translation>
    </message>
    <message>
        <source>simulated hand %1</source>
        <translation>模拟手 %1</translation>
    </message>
    <message>
        <source>simulated hand</source>
        <translation>模拟手</translation>
    </message>
    <message>
        <source>glove %1</source>
        <translation>手套 %1</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>%1 trains with LibTorch, and this engine was built without it; choose another recipe.</source>
        <translation>%1 使用 LibTorch 训练，而此引擎在构建时没有它；请选择其他方案。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; choose another one, or check its permissions.</source>
        <translation>无法创建文件夹 %1；请选择其他文件夹，或检查其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); check its folder and the free space.</source>
        <translation>无法写入 %1（%2）；请检查其文件夹和可用空间。</translation>
    </message>
    <message>
        <source>A hand fitted to the labels, their nearest neighbours and four networks, weighed, and distilled into 2&#x202f;693 weights</source>
        <translation>与标签拟合的手、其最近邻和四个网络，加权后蒸馏为 2&#x202f;693 个权重</translation>
    </message>
    <message>
        <source>+%1 ± %2</source>
        <translation>+%1 ± %2</translation>
    </message>
    <message>
        <source>Glove off and on, then a two-minute plan: %1 points.</source>
        <translation>脱下再戴上手套，然后执行两分钟方案：%1 个百分点。</translation>
    </message>
    <message>
        <source>Answers here, %1 more: %2; glove off and on, then a two-minute plan: %3 points.</source>
        <translation>在此再作答 %1 次：%2；脱下再戴上手套并执行两分钟方案：%3 个百分点。</translation>
    </message>
    <message>
        <source>Of the fingers in the putting-on the model before was right on %1 %, the new one, which learnt from it, on %2 %.</source>
        <translation>在佩戴方案中，先前的模型手指正确率为 %1 %，从中学习后的新模型为 %2 %。</translation>
    </message>
    <message>
        <source>A window of %1 samples at %2 Hz is out of range: a glove&apos;s network reads 2 to 32 at a time, here %3 to %4 s.</source>
        <translation>%2 Hz 下 %1 个采样的窗口超出范围：手套上的网络一次读取 2 至 32 个采样，此处为 %3 至 %4 秒。</translation>
    </message>
    <message>
        <source>Unlike what is labelled, or sittings disagree</source>
        <translation>与已标注的不同，或各次佩戴结果不一致</translation>
    </message>
    <message>
        <source>More labels are worth giving here; whether another sitting gains more is unknown until two have labels.</source>
        <translation>这里值得继续标注；在有两次佩戴带标注之前，尚不清楚再次佩戴是否收益更大。</translation>
    </message>
    <message>
        <source>Glove off and on, then a two-minute plan: %1; answers here, %2 more: %3 points.</source>
        <translation>脱下再戴上手套并执行两分钟方案：%1；在此再作答 %2 次：%3 个百分点。</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个采样</translation>
    </message>
    <message>
        <source>%1 samples, %2 s at %3 Hz</source>
        <translation>%1 个采样，%3 Hz 下为 %2 秒</translation>
    </message>
    <message>
        <source>%1 (%2 Hz)</source>
        <translation>%1（%2 Hz）</translation>
    </message>
    <message>
        <source>%1; changed to that rate: %2</source>
        <translation>%1；已转换到该采样率：%2</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>This is no result of a study; make one with lodestone-cli study --json.</source>
        <translation>这不是研究结果文件；请用 lodestone-cli study --json 生成。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 recipes</source>
        <translation>%1 个配方</translation>
    </message>
    <message>
        <source>%1 simulated users, %2 world</source>
        <translation>%1 名模拟用户，“%2”世界</translation>
    </message>
    <message>
        <source>%1 runs on recorded sessions</source>
        <translation>在录制会话上运行 %1 次</translation>
    </message>
    <message>
        <source>%1, seed %2; the band is one standard error</source>
        <translation>%1，种子 %2；色带为一个标准误</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sittings</source>
        <translation>
            <numerusform>%1，%n 次佩戴</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Session %1 (%2) is damaged: %3. Restore a backup, or save what is readable with lodestone-cli recover.</source>
        <translation>会话 %1（%2）已损坏：%3。请恢复备份，或用 lodestone-cli recover 保存可读部分。</translation>
    </message>
</context>
<context>
    <name>lodestone::AccuracyModel</name>
    <message>
        <source>1 window</source>
        <translation>1 个窗口</translation>
    </message>
    <message>
        <source>%1 windows</source>
        <translation>%1 个窗口</translation>
    </message>
    <message>
        <source>%1, trained</source>
        <translation>%1，已训练</translation>
    </message>
    <message>
        <source>%1, unseen</source>
        <translation>%1，未见过</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出集</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>All fingers</source>
        <translation>所有手指</translation>
    </message>
    <message>
        <source>All five right</source>
        <translation>五指全对</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, hardly above the majority of %3</source>
        <translation>%1：%2，仅略高于多数类 %3</translation>
    </message>
    <message>
        <source>%1: %2, majority %3</source>
        <translation>%1：%2，多数类 %3</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>All five</source>
        <translation>五指全对</translation>
    </message>
</context>
<context>
    <name>lodestone::AnswerChips</name>
    <message>
        <source>extended</source>
        <translation>伸直</translation>
    </message>
    <message>
        <source>flexed</source>
        <translation>弯曲</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Filled is flexed. The ring marks the finger in doubt.</source>
        <translation>实心表示弯曲。圆环标出存疑的手指。</translation>
    </message>
    <message>
        <source>Filled is flexed. Keys 1 to 5 change a finger.</source>
        <translation>实心表示弯曲。按 1 至 5 更改手指。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>lodestone::BoardColumnsCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation>输出的内容</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>lodestone::BoardController</name>
    <message>
        <source>What does this board print?</source>
        <translation>此电路板输出的是什么？</translation>
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
        <translation>掌部电路板</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
</context>
<context>
    <name>lodestone::CalibrationCard</name>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已测得</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
</context>
<context>
    <name>lodestone::CameraController</name>
    <message>
        <source>Simulated camera</source>
        <translation>模拟摄像头</translation>
    </message>
    <message>
        <source>%1 is on (Ctrl+K)</source>
        <translation>%1 已打开（Ctrl+K）</translation>
    </message>
    <message>
        <source>Camera: off (Ctrl+K)</source>
        <translation>摄像头：关闭（Ctrl+K）</translation>
    </message>
    <message>
        <source>%1 The recording goes on without pictures.</source>
        <translation>%1 录制继续进行，但没有图像。</translation>
    </message>
    <message>
        <source>The simulated hand clenches and opens for 10 s; pictures and field are compared.</source>
        <translation>模拟手在 10 s 内反复握拳和张开；对比图像与磁场。</translation>
    </message>
    <message>
        <source>For 10 s: hold the hand still in sight of the camera, and clench and open it sharply some four times, in no even beat.</source>
        <translation>在 10 s 内：把手稳定地放在摄像头前，用力握拳并张开约四次，节奏不要均匀。</translation>
    </message>
    <message>
        <source>The pictures come %1 ms late; from now on that is corrected.</source>
        <translation>图像延迟 %1 ms；从现在起将予以校正。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of this recording could not be kept; its samples are whole.</source>
        <translation>
            <numerusform>本次录制有 %n 张图像未能保存；其样本完整。</numerusform>
        </translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>摄像头正在启动</translation>
    </message>
    <message>
        <source>The camera gives no picture</source>
        <translation>摄像头没有图像</translation>
    </message>
    <message>
        <source>The camera is off</source>
        <translation>摄像头已关闭</translation>
    </message>
    <message>
        <source>No camera is plugged in.</source>
        <translation>没有插入摄像头。</translation>
    </message>
    <message>
        <source>A drawing of the simulated hand as it is; no real picture is taken.</source>
        <translation>模拟手真实姿态的绘图；不拍摄真实图像。</translation>
    </message>
    <message>
        <source>While recording %1 small pictures a second are kept in the project, about %2 MB a minute. They are in no export.</source>
        <translation>录制时每秒在项目中保存 %1 张小图像，每分钟约 %2 MB。它们不会被导出。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of this recording are kept, %1 MB.</source>
        <translation>
            <numerusform>本次录制已保存 %n 张图像，%1 MB。</numerusform>
        </translation>
    </message>
    <message>
        <source>They come %1 ms late, which is corrected.</source>
        <translation>图像延迟 %1 ms，已校正。</translation>
    </message>
    <message>
        <source>How late they come was not measured yet.</source>
        <translation>尚未测量图像的延迟。</translation>
    </message>
</context>
<context>
    <name>lodestone::CameraMenu</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Take pictures of the hand</source>
        <translation>拍摄手的图像</translation>
    </message>
    <message>
        <source>Measure how late the pictures are</source>
        <translation>测量图像的延迟</translation>
    </message>
</context>
<context>
    <name>lodestone::CameraProcess</name>
    <message>
        <source>Cameras cannot be used here: Lodestone was built without Qt Multimedia, or it is not installed. All else works.</source>
        <translation>此处无法使用摄像头：Lodestone 编译时没有 Qt Multimedia，或未安装它。其他功能均可用。</translation>
    </message>
    <message>
        <source>This camera is not plugged in; plug it in, or choose another one in the preferences.</source>
        <translation>该摄像头未插入；请插上，或在首选项中选择其他摄像头。</translation>
    </message>
    <message>
        <source>The camera was unplugged; plug it in again, then switch it on.</source>
        <translation>摄像头已拔出；请重新插上，然后打开。</translation>
    </message>
    <message>
        <source>The camera cannot be used (%1); end the program that uses it, or plug it in again, then switch it on.</source>
        <translation>无法使用摄像头（%1）；请结束占用它的程序或重新插上，然后打开。</translation>
    </message>
    <message>
        <source>The camera ended unexpectedly; plug it in again, then switch it on.</source>
        <translation>摄像头意外停止；请重新插上，然后打开。</translation>
    </message>
    <message>
        <source>What the camera sent cannot be understood; install Lodestone again.</source>
        <translation>无法理解摄像头发送的内容；请重新安装 Lodestone。</translation>
    </message>
</context>
<context>
    <name>lodestone::CameraState</name>
    <message>
        <source>The camera gives no picture; another program may be using it. Plug it in again, or choose another.</source>
        <translation>摄像头没有图像；可能有其他程序在使用它。请重新插上，或选择其他摄像头。</translation>
    </message>
    <message>
        <source>This camera is not there any more; choose another one in the preferences.</source>
        <translation>该摄像头已不存在；请在首选项中选择其他摄像头。</translation>
    </message>
</context>
<context>
    <name>lodestone::CaptureController</name>
    <message>
        <source>The simulated hand follows this plan.</source>
        <translation>模拟手会按此方案动作。</translation>
    </message>
</context>
<context>
    <name>lodestone::CaptureFlow</name>
    <message>
        <source>Guided capture: %1</source>
        <translation>引导采集：%1</translation>
    </message>
</context>
<context>
    <name>lodestone::CapturePage</name>
    <message>
        <source>%1 of %2 poses done</source>
        <translation>已完成 %1 / %2 个姿势</translation>
    </message>
    <message>
        <source>Look: this pose comes next</source>
        <translation>请看：接下来是这个姿势</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>请准备</translation>
    </message>
    <message>
        <source>Hold, recording</source>
        <translation>保持，正在录制</translation>
    </message>
    <message>
        <source>Paused, samples are still kept</source>
        <translation>已暂停，采样仍会保留</translation>
    </message>
    <message>
        <source>The glove is unplugged; it goes on by itself when the glove is back</source>
        <translation>手套已拔出；重新连接后会自动继续</translation>
    </message>
    <message>
        <source>Stopped; everything recorded so far is kept</source>
        <translation>已停止；已录制的内容全部保留</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Guided capture</source>
        <translation>引导采集</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>选择方案</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Directions visited</source>
        <translation>已覆盖的方向</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Start, or go on</source>
        <translation>开始或继续</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Do the pose again</source>
        <translation>重做此姿势</translation>
    </message>
    <message>
        <source>Leave the pose out</source>
        <translation>跳过此姿势</translation>
    </message>
    <message>
        <source>Stop, or go back</source>
        <translation>停止或返回</translation>
    </message>
    <message>
        <source>Your own plans go into %1, or into a folder named plans beside the project.</source>
        <translation>自己的方案可放在 %1，或放在项目旁名为 plans 的文件夹中。</translation>
    </message>
    <message>
        <source>Pose %1 of %2</source>
        <translation>姿势 %1 / %2</translation>
    </message>
    <message>
        <source>This plan is over</source>
        <translation>此方案已结束</translation>
    </message>
    <message>
        <source>The Label page shows what was recorded and labelled.</source>
        <translation>“标注”页会显示已录制和已标注的内容。</translation>
    </message>
    <message>
        <source>%1 of %2 directions</source>
        <translation>%1 / %2 个方向</translation>
    </message>
    <message>
        <source>No plan is running</source>
        <translation>没有正在进行的方案</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stretches labelled</source>
        <translation>
            <numerusform>已标注 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done again, kept unlabelled</source>
        <translation>
            <numerusform>重做 %n 个，保留为未标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, kept unlabelled</source>
        <translation>
            <numerusform>跳过 %n 个，保留为未标注</numerusform>
        </translation>
    </message>
    <message>
        <source>A plan labels what it records by itself.</source>
        <translation>方案会自动标注它所录制的内容。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Choose another plan</source>
        <translation>选择其他方案</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Connect a glove first</source>
        <translation>请先连接手套</translation>
    </message>
    <message>
        <source>Use the previous calibration</source>
        <translation>使用之前的校准</translation>
    </message>
    <message>
        <source>Use the previous one</source>
        <translation>使用之前的</translation>
    </message>
</context>
<context>
    <name>lodestone::ClenchFlow</name>
    <message>
        <source>The glove began anew in the middle of it; try again.</source>
        <translation>手套中途重新启动；请重试。</translation>
    </message>
    <message>
        <source>The camera does not run; switch it on first.</source>
        <translation>摄像头未运行；请先打开。</translation>
    </message>
    <message>
        <source>There is no glove to compare the pictures with; connect one first.</source>
        <translation>没有可与图像对比的手套；请先连接。</translation>
    </message>
    <message>
        <source>The camera was switched off in the middle of it.</source>
        <translation>摄像头中途被关闭。</translation>
    </message>
    <message>
        <source>The glove went away in the middle of it; connect it and try again.</source>
        <translation>手套中途断开；请连接后重试。</translation>
    </message>
    <message>
        <source>Picture and field did not move together. Hold the hand still in sight of the camera, clench and open it sharply some four times, in no even beat.</source>
        <translation>图像与磁场没有同步变化。请把手稳定地放在摄像头前，用力握拳并张开约四次，节奏不要均匀。</translation>
    </message>
</context>
<context>
    <name>lodestone::Columns</name>
    <message>
        <source>Parts of this page</source>
        <translation>此页的各部分</translation>
    </message>
</context>
<context>
    <name>lodestone::CombinationBars</name>
    <message>
        <source>Accuracy of each combination</source>
        <translation>各组合的准确率</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Each combination’s accuracy appears here after a training</source>
        <translation>训练后在此显示各组合的准确率</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>%1: %2, mostly taken for %3</source>
        <translation>%1：%2，最常误判为 %3</translation>
    </message>
    <message>
        <source>mostly taken for</source>
        <translation>最常误判为</translation>
    </message>
    <message>
        <source>all five right, %</source>
        <translation>五指全对，%</translation>
    </message>
</context>
<context>
    <name>lodestone::ComparisonModel</name>
    <message>
        <source>All fingers</source>
        <translation>所有手指</translation>
    </message>
    <message>
        <source>All five right</source>
        <translation>五指全对</translation>
    </message>
    <message>
        <source>Confidence gap</source>
        <translation>置信度差</translation>
    </message>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
</context>
<context>
    <name>lodestone::ComparisonView</name>
    <message>
        <source>%1 against %2: %3 ± %4 points (standard error over %5 poses), in %6 windows that neither has learnt from. Only %1 is right in %7 finger decisions, only %2 in %8.</source>
        <translation>%1 对比 %2：%3 ± %4 个百分点（%5 个姿势的标准误），取自两者都未学习过的 %6 个窗口。仅 %1 正确的手指判断有 %7 次，仅 %2 正确的有 %8 次。</translation>
    </message>
    <message>
        <source>Too few poses to tell them apart.</source>
        <translation>姿势太少，无法区分。</translation>
    </message>
    <message>
        <source>Luck alone would do this in %1 of cases: a difference.</source>
        <translation>仅凭偶然出现的概率为 %1：有差异。</translation>
    </message>
    <message>
        <source>Luck alone would do this in %1 of cases: no clear difference.</source>
        <translation>仅凭偶然出现的概率为 %1：无明显差异。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Two models compared</source>
        <translation>两个模型的比较</translation>
    </message>
    <message>
        <source>Both models answer the same windows now.</source>
        <translation>两个模型正在判断相同的窗口。</translation>
    </message>
    <message>
        <source>Tick two models in the list, then press C.</source>
        <translation>在列表中勾选两个模型，然后按 C。</translation>
    </message>
</context>
<context>
    <name>lodestone::ContestedController</name>
    <message>
        <source>Each label given by hand is checked by a model that has not learnt from it: %1.</source>
        <translation>每个手动标注都由未从中学习过的模型检查：%1。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
</context>
<context>
    <name>lodestone::ContestedSheet</name>
    <message>
        <source>You said “%1”; a model that has not seen this label says “%2” (%3).</source>
        <translation>您标注为“%1”；未见过此标注的模型认为是“%2”（%3）。</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>您的标注</translation>
    </message>
    <message>
        <source>The model says, %1 sure</source>
        <translation>模型认为（把握 %1）</translation>
    </message>
    <message>
        <source>Contested labels</source>
        <translation>有争议的标注</translation>
    </message>
    <message>
        <source>No label is contested</source>
        <translation>没有有争议的标注</translation>
    </message>
    <message>
        <source>Show on Label</source>
        <translation>在标注页显示</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>The label is right; it is not named again while it stays as it is</source>
        <translation>标注正确；只要它不变，就不再列出</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>lodestone::CountdownDial</name>
    <message>
        <source>%1 seconds left</source>
        <translation>还剩 %1 秒</translation>
    </message>
</context>
<context>
    <name>lodestone::CoverageLegend</name>
    <message>
        <source>Darker squares have more labels; a violet edge was asked</source>
        <translation>颜色越深标注越多；紫色边框为已询问</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已询问</translation>
    </message>
</context>
<context>
    <name>lodestone::CoverageMap</name>
    <message>
        <source>flat</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>%1 of 160 places have labels</source>
        <translation>160 个格中 %1 个已有标注</translation>
    </message>
    <message>
        <source>Hand %1, flexed: %2. Labels: %3</source>
        <translation>手朝向：%1，弯曲：%2。标注：%3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, unlabelled: %1, of these in doubt: %2</source>
        <translation>，未标注：%1，其中存疑：%2</translation>
    </message>
    <message>
        <source>%1 of 32 combinations have labels; no accelerometer: no orientation</source>
        <translation>32 种组合中 %1 种已有标注；没有加速度计：无姿态</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No accelerometer: orientations are not told apart</source>
        <translation>没有加速度计：不区分姿态</translation>
    </message>
    <message>
        <source>Flexed: %1. Labels: %2</source>
        <translation>弯曲：%1。标注：%2</translation>
    </message>
</context>
<context>
    <name>lodestone::EmptySession</name>
    <message>
        <source>No session yet</source>
        <translation>尚无会话</translation>
    </message>
    <message>
        <source>Record two minutes of moving your hand.</source>
        <translation>录制两分钟手部动作。</translation>
    </message>
    <message>
        <source>Lodestone then picks the moments worth labelling.</source>
        <translation>Lodestone 随后会挑出值得标注的片段。</translation>
    </message>
    <message>
        <source>Record session</source>
        <translation>录制会话</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>No glove at hand? The virtual glove in the port list records too.</source>
        <translation>没有手套？端口列表中的虚拟手套也能录制。</translation>
    </message>
    <message>
        <source>The first session is being recorded</source>
        <translation>正在录制第一个会话</translation>
    </message>
    <message>
        <source>Two minutes of moving your hand are enough.</source>
        <translation>活动手部两分钟就够了。</translation>
    </message>
    <message>
        <source>The moments worth labelling appear when you stop.</source>
        <translation>停止录制后会显示值得标注的片段。</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录制</translation>
    </message>
</context>
<context>
    <name>lodestone::FieldCard</name>
    <message>
        <source>Field</source>
        <translation>磁场</translation>
    </message>
    <message>
        <source>Novelty</source>
        <translation>新颖性</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>航向</translation>
    </message>
    <message>
        <source>no samples</source>
        <translation>无采样</translation>
    </message>
    <message>
        <source>%1 µT</source>
        <translation>%1 µT</translation>
    </message>
    <message>
        <source>full scale ±%1</source>
        <translation>满量程 ±%1</translation>
    </message>
    <message>
        <source>%1 of the last second</source>
        <translation>最近一秒的 %1</translation>
    </message>
    <message>
        <source>no model to compare with</source>
        <translation>没有可比较的模型</translation>
    </message>
    <message>
        <source>Train a model; then this tells whether the field is like what the model has seen.</source>
        <translation>训练模型后，此处显示磁场是否与模型见过的相似。</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>like the training data</source>
        <translation>与训练数据相似</translation>
    </message>
    <message>
        <source>The field is near windows the model was trained on.</source>
        <translation>磁场接近模型训练过的窗口。</translation>
    </message>
    <message>
        <source>Unlike training</source>
        <translation>不同于训练</translation>
    </message>
    <message>
        <source>Nothing the model was trained on looks like this. Its answers here are guesses: record and label a moment like this one.</source>
        <translation>训练数据中没有类似情况。此处的结果只是猜测：请录制并标注一段类似的片段。</translation>
    </message>
    <message>
        <source>Sensor clips</source>
        <translation>传感器饱和</translation>
    </message>
    <message>
        <source>The field is stronger than the magnetometer can measure. Move the magnets away from the palm or use weaker ones.</source>
        <translation>磁场超出磁力计量程。请让磁铁远离手掌，或换用更弱的磁铁。</translation>
    </message>
    <message>
        <source>Sensor frozen</source>
        <translation>传感器卡住</translation>
    </message>
    <message>
        <source>it repeats one value</source>
        <translation>重复同一数值</translation>
    </message>
    <message>
        <source>The magnetometer sends the same reading again and again. Unplug the glove and plug it in again.</source>
        <translation>磁力计反复发送同一读数。请拔下手套再重新插上。</translation>
    </message>
    <message>
        <source>%1 to %2 µT in training</source>
        <translation>训练时为 %1 至 %2 µT</translation>
    </message>
    <message>
        <source>Train a model; then this tells whether something magnetic disturbs the field.</source>
        <translation>请训练模型；之后这里会说明是否有磁性物体干扰磁场。</translation>
    </message>
    <message>
        <source>Undisturbed</source>
        <translation>无干扰</translation>
    </message>
    <message>
        <source>The field is as strong as in the windows the model was trained on.</source>
        <translation>磁场强度与模型训练所用窗口相同。</translation>
    </message>
    <message>
        <source>Too strong</source>
        <translation>过强</translation>
    </message>
    <message>
        <source>Iron or another magnet is near, or a finger magnet sits closer than in training. Take it away, or record and label a session like this.</source>
        <translation>附近有铁或其他磁铁，或手指磁铁比训练时更近。请移开，或录制并标注这样的会话。</translation>
    </message>
    <message>
        <source>Too weak</source>
        <translation>过弱</translation>
    </message>
    <message>
        <source>A finger magnet may have come off. Put it back, or record and label a session like this.</source>
        <translation>可能有手指磁铁脱落。请装回，或录制并标注这样的会话。</translation>
    </message>
    <message>
        <source>no figure yet</source>
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>Heading ±%1°</source>
        <translation>航向 ±%1°</translation>
    </message>
    <message>
        <source>steady for %1</source>
        <translation>稳定 %1</translation>
    </message>
    <message>
        <source>disturbed for %1</source>
        <translation>受干扰 %1</translation>
    </message>
    <message>
        <source>Heading unknown</source>
        <translation>航向未知</translation>
    </message>
    <message>
        <source>no earth&apos;s field for %1</source>
        <translation>无地磁 %1</translation>
    </message>
    <message>
        <source>scale ±%1</source>
        <translation>刻度 ±%1</translation>
    </message>
</context>
<context>
    <name>lodestone::FieldCompass</name>
    <message>
        <source>Compass of the field</source>
        <translation>磁场罗盘</translation>
    </message>
    <message>
        <source>The needle points along the field, seen from the back of the hand: up is along the fingers. Its length is the strength, a full head points out of the back. The grey ring is the strength in training, the circle is full scale.</source>
        <translation>指针沿磁场方向，从手背看：向上为手指方向。长度表示强度，实心端表示指向手背外。灰环为训练时的强度，圆周为满量程。</translation>
    </message>
    <message>
        <source>x %1, y %2, z %3 µT</source>
        <translation>x %1，y %2，z %3 µT</translation>
    </message>
    <message>
        <source>clips</source>
        <translation>饱和</translation>
    </message>
</context>
<context>
    <name>lodestone::FilesController</name>
    <message>
        <source>Open a project or import sessions</source>
        <translation>打开项目或导入会话</translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 came in, but: %2</source>
        <translation>%1 已导入，但：%2</translation>
    </message>
    <message>
        <source>%1 was not imported: %2</source>
        <translation>%1 未导入：%2</translation>
    </message>
    <message>
        <source>Save the project elsewhere</source>
        <translation>将项目另存到其他位置</translation>
    </message>
    <message>
        <source>Projects (*.lodestone)</source>
        <translation>项目 (*.lodestone)</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>另存到其他位置…</translation>
    </message>
    <message>
        <source>Saving works again; nothing was lost.</source>
        <translation>保存已恢复；没有任何数据丢失。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A recording was cut off last time. What was saved is here: %1.</source>
        <translation>上次录制被中断。已保存的部分：%1。</translation>
    </message>
    <message>
        <source>Another computer may still be recording %1; it is left as it is.</source>
        <translation>另一台计算机可能仍在录制 %1；它保持原样。</translation>
    </message>
    <message>
        <source>Lodestone ended while it opened %1, so it waits for you this time.</source>
        <translation>Lodestone 在打开 %1 时意外结束，因此这次等待您的确认。</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Open it for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>A label of session %1 at sample %2 is damaged (%3).</source>
        <translation>会话 %1 在采样 %2 处的标签已损坏（%3）。</translation>
    </message>
    <message>
        <source>And %1 more; lodestone-cli verify names them all.</source>
        <translation>另有 %1 处；lodestone-cli verify 可全部列出。</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>不恢复并继续</translation>
    </message>
    <message>
        <source>Remove the damaged labels</source>
        <translation>删除损坏的标签</translation>
    </message>
    <message>
        <source>Projects, sessions and studies (%1);;All files (*)</source>
        <translation>项目、会话和研究 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>What is in %1?</source>
        <translation>%1 中是什么？</translation>
    </message>
    <message numerus="yes">
        <source>What is in %1 and %n more with the same columns?</source>
        <translation>
            <numerusform>%1 和另外 %n 个列相同的文件中是什么？</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported, because nobody has said what the columns are: %1. Open it again to say it.</source>
        <translation>未导入，因为尚未指定各列是什么：%1。请重新打开以指定。</translation>
    </message>
    <message>
        <source>The project was written by an older Lodestone and has this one&apos;s format now; as it was, it is kept in %1.</source>
        <translation>该项目由旧版 Lodestone 写成，现已转换为本版本的格式；原状保留在 %1。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written, so this project is in %2, which a restart may empty.</source>
        <translation>文件夹 %1 不可写，因此此项目在 %2 中，重启可能会清空该处。</translation>
    </message>
    <message>
        <source>Import sessions</source>
        <translation>导入会话</translation>
    </message>
    <message>
        <source>Sessions (%1);;All files (*)</source>
        <translation>会话 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>%1 exists already, so it was opened as it is.</source>
        <translation>%1 已存在，因此按原样打开。</translation>
    </message>
    <message>
        <source>%1 is open in another window, which has come to the front.</source>
        <translation>%1 已在另一个窗口中打开，该窗口已置于最前。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in the project: %n samples.</source>
        <translation>
            <numerusform>%1 已在项目中：%n 个采样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 is damaged; its backup of %2 is whole (sessions: %3, labels: %4, models: %5).</source>
        <translation>%1 已损坏；%2 的备份完好（会话：%3，标注：%4，模型：%5）。</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restored; as it was before, it is kept in %1.</source>
        <translation>已恢复；之前的内容保存在 %1。</translation>
    </message>
</context>
<context>
    <name>lodestone::FingerChip</name>
    <message>
        <source>flexed</source>
        <translation>弯曲</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>伸直</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 %2, in doubt</source>
        <translation>%1 %2，存疑</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: the ring marks the finger of which the model is not sure</source>
        <translation>%1：圆环标出模型没有把握的手指</translation>
    </message>
    <message>
        <source>%1 %2; filled is flexed</source>
        <translation>%1 %2；填充表示弯曲</translation>
    </message>
</context>
<context>
    <name>lodestone::FingerPanel</name>
    <message>
        <source>Finger states</source>
        <translation>手指状态</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>伸直</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Flexed</source>
        <translation>弯曲</translation>
    </message>
</context>
<context>
    <name>lodestone::FingerScores</name>
    <message>
        <source>Accuracy of each finger</source>
        <translation>每根手指的准确率</translation>
    </message>
    <message>
        <source>%1: %2, majority %3</source>
        <translation>%1：%2，多数类 %3</translation>
    </message>
</context>
<context>
    <name>lodestone::FirmwareLog</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Copy the lines shown</source>
        <translation>复制显示的行</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>清空日志</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>只显示含这些词的行</translation>
    </message>
    <message>
        <source>What the glove says appears here</source>
        <translation>手套的消息显示在此</translation>
    </message>
    <message>
        <source>No line is like this</source>
        <translation>没有匹配的行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>lodestone::FirstFlash</name>
    <message>
        <source>The firmware does not fit on the drive; unplug the board, plug it in and try again.</source>
        <translation>磁盘空间不足，放不下固件；请拔下开发板，重新插上再试。</translation>
    </message>
    <message>
        <source>The drive may not be written; mount it so that you may write on it.</source>
        <translation>该磁盘不可写；请以可写方式挂载。</translation>
    </message>
    <message>
        <source>The board went away before all of the firmware was on it; plug it in and try again.</source>
        <translation>固件尚未全部写入时开发板已断开；请重新插上再试。</translation>
    </message>
    <message>
        <source>%1 cannot be read; install lodestone-firmware again.</source>
        <translation>无法读取 %1；请重新安装 lodestone-firmware。</translation>
    </message>
    <message>
        <source>The board refused the firmware: %1</source>
        <translation>开发板拒绝了固件：%1</translation>
    </message>
</context>
<context>
    <name>lodestone::FirstFlashController</name>
    <message>
        <source>The firmware is on the %1, but its serial port is not there; unplug it and plug it in again.</source>
        <translation>固件已在 %1 上，但没有出现它的串口；请拔下后重新插上。</translation>
    </message>
    <message>
        <source>Put the firmware on it</source>
        <translation>写入固件</translation>
    </message>
    <message>
        <source>The board %1 is plugged in as a drive. It becomes a glove by a sketch with Lodestone&apos;s Arduino library: see “Boards and files” in the guide.</source>
        <translation>开发板 %1 已作为磁盘接入。用 Lodestone 的 Arduino 库编写程序即可使它成为手套：见指南中的“Boards and files”。</translation>
    </message>
    <message>
        <source>A %1 is plugged in as a drive. Lodestone&apos;s firmware for it is not installed; install the package lodestone-firmware.</source>
        <translation>一块 %1 已作为磁盘接入。尚未安装适用于它的 Lodestone 固件；请安装软件包 lodestone-firmware。</translation>
    </message>
    <message>
        <source>A %1 is plugged in as a drive. Lodestone&apos;s firmware on it makes it a glove; the program that is on it now is lost.</source>
        <translation>一块 %1 已作为磁盘接入。装上 Lodestone 固件后它就成为手套；板上现有的程序会丢失。</translation>
    </message>
    <message>
        <source>The firmware is copied to the %1: %2 %</source>
        <translation>正在把固件复制到 %1：%2 %</translation>
    </message>
    <message>
        <source>The %1 takes the firmware over; leave it plugged in.</source>
        <translation>%1 正在写入固件；请保持连接。</translation>
    </message>
    <message>
        <source>Lodestone&apos;s firmware is on the %1.</source>
        <translation>Lodestone 固件已在 %1 上。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>lodestone::FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>入门步骤</translation>
    </message>
    <message>
        <source>Record two minutes</source>
        <translation>录制两分钟</translation>
    </message>
    <message>
        <source>Answer ten questions</source>
        <translation>回答十个问题</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>关闭入门步骤</translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation>永久关闭</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>开始录制</translation>
    </message>
    <message>
        <source>Show the questions</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm the model</source>
        <translation>确认模型</translation>
    </message>
    <message>
        <source>Two minutes are recorded</source>
        <translation>已录满两分钟</translation>
    </message>
</context>
<context>
    <name>lodestone::GloveController</name>
    <message>
        <source>link lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>error %1: %2</source>
        <translation>错误 %1：%2</translation>
    </message>
    <message>
        <source>connected: firmware %1</source>
        <translation>已连接：固件 %1</translation>
    </message>
    <message>
        <source>board %1, %2 Hz</source>
        <translation>电路板 %1，%2 Hz</translation>
    </message>
    <message>
        <source>connected: a board that prints text</source>
        <translation>已连接：输出文本的电路板</translation>
    </message>
</context>
<context>
    <name>lodestone::GlovePage</name>
    <message>
        <source>Ask the glove again</source>
        <translation>重新查询手套</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>Now, %1 left</source>
        <translation>正在运行，剩余 %1</translation>
    </message>
    <message>
        <source>Glove</source>
        <translation>手套</translation>
    </message>
    <message>
        <source>Confirm the model on trial</source>
        <translation>确认试运行的模型</translation>
    </message>
    <message>
        <source>Revert to the previous model</source>
        <translation>回到之前的模型</translation>
    </message>
    <message>
        <source>Replay the session through the glove, or stop</source>
        <translation>通过手套重放会话，或停止</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>清空日志</translation>
    </message>
    <message>
        <source>Show the newest difference on Label</source>
        <translation>在“标注”中显示最新差异</translation>
    </message>
    <message>
        <source>Predictions run in the studio with this board</source>
        <translation>使用此电路板时，预测在本软件中运行</translation>
    </message>
    <message>
        <source>Record, label and train as with a glove: the model reads what the board prints and answers here.</source>
        <translation>像使用手套一样录制、标注和训练：模型读取电路板的输出，并在此回答。</translation>
    </message>
    <message>
        <source>A model can be flashed to a Lodestone glove only: a board with Lodestone&apos;s firmware, which runs the network itself. Its slots, updates, comparison and replay stand here once one is connected.</source>
        <translation>模型只能烧录到 Lodestone 手套：即带有 Lodestone 固件、自行运行网络的电路板。连接后，其槽位、更新、比较和重放显示在此。</translation>
    </message>
    <message>
        <source>Say what the board&apos;s columns are</source>
        <translation>指定电路板的各列是什么</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>lodestone::GloveProcess</name>
    <message>
        <source>The virtual glove ended unexpectedly; start it again.</source>
        <translation>虚拟手套意外退出；请重新启动。</translation>
    </message>
    <message>
        <source>The program %1 is not there; build it, or install Lodestone again.</source>
        <translation>程序 %1 不存在；请构建它，或重新安装 Lodestone。</translation>
    </message>
    <message>
        <source>The virtual glove named no port within 5 s; start it alone with lodestone-cli glove to see why.</source>
        <translation>虚拟手套在 5 秒内未给出端口；请用 lodestone-cli glove 单独启动以查看原因。</translation>
    </message>
    <message>
        <source>The virtual glove ended unexpectedly: %1 Start it again.</source>
        <translation>虚拟手套意外结束：%1 请重新启动它。</translation>
    </message>
</context>
<context>
    <name>lodestone::GloveState</name>
    <message>
        <source>It was started again.</source>
        <translation>已重新启动。</translation>
    </message>
    <message>
        <source>Virtual glove</source>
        <translation>虚拟手套</translation>
    </message>
</context>
<context>
    <name>lodestone::HandPicture</name>
    <message>
        <source>Picture of the hand</source>
        <translation>手的图像</translation>
    </message>
</context>
<context>
    <name>lodestone::HandView</name>
    <message>
        <source>The hand in space</source>
        <translation>空间中的手</translation>
    </message>
    <message>
        <source>Drag to turn the view around the hand, double-click to look from behind</source>
        <translation>拖动可绕手观察，双击回到手背后方</translation>
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
        <translation>录制</translation>
    </message>
    <message>
        <source>Record a session (R)</source>
        <translation>录制会话（R）</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Retrain and flash</source>
        <translation>重新训练并烧录</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>Stop recording (R)</source>
        <translation>停止录制（R）</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <source>Host and glove agree</source>
        <translation>主机与手套一致</translation>
    </message>
    <message>
        <source>Host and glove differ</source>
        <translation>主机与手套不一致</translation>
    </message>
    <message>
        <source>Glove is one model behind</source>
        <translation>手套落后一个模型</translation>
    </message>
    <message>
        <source>Glove refused the model</source>
        <translation>手套拒绝了模型</translation>
    </message>
    <message>
        <source>Train on all labels and put the model on the glove (F9)</source>
        <translation>用全部标注训练，并把模型写入手套（F9）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单 (F10)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
</context>
<context>
    <name>lodestone::HeaderController</name>
    <message>
        <source>Virtual glove</source>
        <translation>虚拟手套</translation>
    </message>
    <message>
        <source>built in, simulated hand</source>
        <translation>内置，模拟手</translation>
    </message>
    <message>
        <source>No glove</source>
        <translation>无手套</translation>
    </message>
    <message>
        <source>The glove has no model yet</source>
        <translation>手套尚无模型</translation>
    </message>
    <message>
        <source>The glove runs a model of another project</source>
        <translation>手套运行的是其他项目的模型</translation>
    </message>
    <message>
        <source>Flash %1 all the same</source>
        <translation>仍然烧录 %1</translation>
    </message>
    <message>
        <source>%1 Label more moments to train again, or send it as it is.</source>
        <translation>%1 请标注更多片段后重新训练，或直接发送。</translation>
    </message>
    <message>
        <source>Connect a glove first</source>
        <translation>请先连接手套</translation>
    </message>
    <message>
        <source>Label a few moments first</source>
        <translation>请先标注几个片段</translation>
    </message>
    <message>
        <source>Train on all labels, send the model to the glove</source>
        <translation>用全部标注训练，并把模型发送到手套</translation>
    </message>
    <message>
        <source>The model needs %1</source>
        <translation>模型需要 %1</translation>
    </message>
    <message>
        <source>Predicts in the studio</source>
        <translation>在本软件中预测</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Train on all labels; the model predicts in the studio, as this board runs none</source>
        <translation>用全部标注训练；此电路板不运行模型，因此模型在本软件中预测</translation>
    </message>
    <message>
        <source>Virtual glove, hand 2</source>
        <translation>虚拟手套，手 2</translation>
    </message>
    <message>
        <source>another simulated person</source>
        <translation>另一名模拟用户</translation>
    </message>
    <message>
        <source>Virtual glove, hand 3</source>
        <translation>虚拟手套，手 3</translation>
    </message>
    <message>
        <source>Simulated board</source>
        <translation>模拟电路板</translation>
    </message>
    <message>
        <source>prints numbers, as an Arduino does</source>
        <translation>像 Arduino 一样输出数字</translation>
    </message>
    <message>
        <source>No board</source>
        <translation>没有开发板</translation>
    </message>
    <message>
        <source>Connect the board first</source>
        <translation>请先连接开发板</translation>
    </message>
</context>
<context>
    <name>lodestone::Help</name>
    <message>
        <source>The guide is not installed; it is in the folder docs/guide of the source.</source>
        <translation>指南未安装；它在源代码的 docs/guide 文件夹中。</translation>
    </message>
    <message>
        <source>No program here opens %1; open it in a browser.</source>
        <translation>此处没有程序可打开 %1；请在浏览器中打开。</translation>
    </message>
    <message>
        <source>Lodestone crashed on %1. A report was written on this computer; nothing was sent. Look through it, and attach it when you report the crash.</source>
        <translation>Lodestone 于 %1 崩溃。报告已写在本机上；没有发送任何内容。请查看报告，并在报告崩溃时附上。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>The report is %1.</source>
        <translation>报告为 %1。</translation>
    </message>
</context>
<context>
    <name>lodestone::HoldoutCard</name>
    <message>
        <source>Hold-out accuracy</source>
        <translation>留出集准确率</translation>
    </message>
    <message>
        <source>%1, majority %2</source>
        <translation>%1，多数类 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Appears after the first training. Labels so far: %1.</source>
        <translation>首次训练后显示。目前标注：%1。</translation>
    </message>
    <message>
        <source>Appears after the first training. Needs 20 labels in two sessions.</source>
        <translation>首次训练后显示。需要两个会话中的 20 个标注。</translation>
    </message>
    <message>
        <source>majority %1</source>
        <translation>多数类 %1</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 个标注</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 个标注</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>lodestone::IdentityCard</name>
    <message>
        <source>No glove</source>
        <translation>无手套</translation>
    </message>
    <message>
        <source>Ask the glove again</source>
        <translation>重新查询手套</translation>
    </message>
    <message>
        <source>Ask the glove again (F5)</source>
        <translation>重新询问手套 (F5)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>电路板</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>Magnetometer</source>
        <translation>磁力计</translation>
    </message>
    <message>
        <source>Accelerometer</source>
        <translation>加速度计</translation>
    </message>
    <message>
        <source>Gyroscope</source>
        <translation>陀螺仪</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Lost samples</source>
        <translation>丢失采样</translation>
    </message>
    <message>
        <source>CRC errors</source>
        <translation>CRC 错误</translation>
    </message>
    <message>
        <source>Dropped here</source>
        <translation>本机丢弃</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
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
        <translation>%1 是文件夹；请指定其中的一个文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its name and its permissions.</source>
        <translation>无法读取 %1（%2）；请检查其名称和权限。</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>The same samples are in the project already, as &quot;%1&quot;: copies leak between training and test; remove one of them.</source>
        <translation>项目中已有相同的采样，即“%1”：副本会在训练与测试之间造成泄漏；请删除其中一个。</translation>
    </message>
    <message>
        <source>%1 is the open project itself and no recording; choose another file.</source>
        <translation>%1 是当前打开的项目本身，不是记录；请选择其他文件。</translation>
    </message>
</context>
<context>
    <name>lodestone::KeyCap</name>
    <message>
        <source>Key %1</source>
        <translation>按键 %1</translation>
    </message>
</context>
<context>
    <name>lodestone::KeyboardSheet</name>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelBook</name>
    <message>
        <source>Another project is open by now.</source>
        <translation>现在已打开另一个项目。</translation>
    </message>
    <message>
        <source>Another program has changed that label in %1 since.</source>
        <translation>另一个程序已更改了 %1 中的该标签。</translation>
    </message>
    <message>
        <source>“%1” was not stored. %2</source>
        <translation>“%1”未保存。%2</translation>
    </message>
    <message>
        <source>“%1” was not undone. %2</source>
        <translation>“%1”未撤销。%2</translation>
    </message>
    <message>
        <source>“%1” was not done again. %2</source>
        <translation>“%1”未重做。%2</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>会话 %1</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelController</name>
    <message>
        <source>This session has no question and no label there; record that pose, or choose another session.</source>
        <translation>此会话在该处既无问题也无标注；请录制该姿势，或选择其他会话。</translation>
    </message>
    <message>
        <source>%1 (damaged)</source>
        <translation>%1（已损坏）</translation>
    </message>
    <message>
        <source>%1 bend</source>
        <translation>%1 路弯曲</translation>
    </message>
    <message>
        <source>%1 field</source>
        <translation>%1 路磁场</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 个通道</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelEditor</name>
    <message>
        <source>Your label.</source>
        <translation>您的标注。</translation>
    </message>
    <message>
        <source>You could not tell here.</source>
        <translation>您在此处无法判断。</translation>
    </message>
    <message>
        <source>A label of the guided capture.</source>
        <translation>引导采集的标注。</translation>
    </message>
    <message>
        <source>An imported label.</source>
        <translation>导入的标注。</translation>
    </message>
    <message>
        <source>A label the model gave itself.</source>
        <translation>模型自行给出的标注。</translation>
    </message>
    <message>
        <source>Your own range.</source>
        <translation>自选区间。</translation>
    </message>
    <message>
        <source>There is no label after this place.</source>
        <translation>此处之后没有标注。</translation>
    </message>
    <message>
        <source>There is no label before this place.</source>
        <translation>此处之前没有标注。</translation>
    </message>
    <message>
        <source>Label at %1</source>
        <translation>%1 处的标注</translation>
    </message>
    <message>
        <source>Label the pose at %1</source>
        <translation>标注 %1 处的姿势</translation>
    </message>
    <message>
        <source>Can’t tell at %1</source>
        <translation>%1 处无法判断</translation>
    </message>
    <message>
        <source>Skip %1</source>
        <translation>跳过 %1</translation>
    </message>
    <message>
        <source>Move an edge</source>
        <translation>移动边缘</translation>
    </message>
    <message>
        <source>Put the playhead inside a label to split it there.</source>
        <translation>请把播放头放在标注内，再在该处拆分。</translation>
    </message>
    <message>
        <source>Split at %1</source>
        <translation>在 %1 处拆分</translation>
    </message>
    <message>
        <source>There is no label to merge here; select one that has a neighbour.</source>
        <translation>此处没有可合并的标注；请选择有相邻标注的一个。</translation>
    </message>
    <message>
        <source>The neighbour is more than two seconds away; merging would label what lies between.</source>
        <translation>相邻标注相距超过两秒；合并会把中间部分也标注上。</translation>
    </message>
    <message>
        <source>Merge at %1</source>
        <translation>在 %1 处合并</translation>
    </message>
    <message>
        <source>Select a label first: click it, or press Shift with the left or right arrow.</source>
        <translation>请先选择标注：点击它，或按 Shift 加左右方向键。</translation>
    </message>
    <message>
        <source>Delete the label at %1</source>
        <translation>删除 %1 处的标注</translation>
    </message>
    <message>
        <source>No labels overlap.</source>
        <translation>没有重叠的标注。</translation>
    </message>
    <message>
        <source>Keep the earlier label at %1</source>
        <translation>保留 %1 处较早的标注</translation>
    </message>
    <message>
        <source>Keep the later label at %1</source>
        <translation>保留 %1 处较晚的标注</translation>
    </message>
    <message>
        <source>The neighbour says something else, so one of the two would be lost; make them equal first.</source>
        <translation>相邻标注的内容不同，合并会丢失其中之一；请先使两者一致。</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelPage</name>
    <message>
        <source>Flex or extend %1</source>
        <translation>弯曲或伸直%1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find moments</source>
        <translation>查找片段</translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation>下一片段</translation>
    </message>
    <message>
        <source>Previous moment</source>
        <translation>上一片段</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show the whole session</source>
        <translation>显示整个会话</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Accept for the whole pose</source>
        <translation>对整个姿势接受</translation>
    </message>
    <message>
        <source>Select the next label</source>
        <translation>选择下一标注</translation>
    </message>
    <message>
        <source>Select the label before</source>
        <translation>选择上一标注</translation>
    </message>
    <message>
        <source>Drop the range or label</source>
        <translation>放弃区间或标注</translation>
    </message>
    <message>
        <source>Begin earlier</source>
        <translation>提前起点</translation>
    </message>
    <message>
        <source>Begin later</source>
        <translation>推后起点</translation>
    </message>
    <message>
        <source>End earlier</source>
        <translation>提前终点</translation>
    </message>
    <message>
        <source>End later</source>
        <translation>推后终点</translation>
    </message>
    <message>
        <source>Snap edges to still poses</source>
        <translation>边缘吸附到静止姿势</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>在播放头处拆分</translation>
    </message>
    <message>
        <source>Merge with the next label</source>
        <translation>与下一标注合并</translation>
    </message>
    <message>
        <source>Merge with the label before</source>
        <translation>与上一标注合并</translation>
    </message>
    <message>
        <source>Delete the label</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Go to an overlap</source>
        <translation>转到重叠处</translation>
    </message>
    <message>
        <source>No labels overlap.</source>
        <translation>没有重叠的标注。</translation>
    </message>
    <message>
        <source>Overlap: keep the earlier label</source>
        <translation>重叠：保留较早的标注</translation>
    </message>
    <message>
        <source>Overlap: keep the later label</source>
        <translation>重叠：保留较晚的标注</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play backwards, again: faster</source>
        <translation>倒放，再按加速</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play, again: faster</source>
        <translation>播放，再按加速</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>选择会话</translation>
    </message>
    <message>
        <source>Answer with the small hand %1</source>
        <translation>用第 %1 个小手回答</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelPictures</name>
    <message>
        <source>No picture of this moment</source>
        <translation>此刻没有图像</translation>
    </message>
    <message>
        <source>Simulated camera</source>
        <translation>模拟摄像头</translation>
    </message>
</context>
<context>
    <name>lodestone::LabelQuestions</name>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Pitched down %1°</source>
        <translation>下俯 %1°</translation>
    </message>
    <message>
        <source>Pitched up %1°</source>
        <translation>上仰 %1°</translation>
    </message>
    <message>
        <source>The model reads the whole session; that takes a few seconds. Go on labelling by hand meanwhile.</source>
        <translation>模型正在读取整个会话，需要几秒钟。其间可继续手动标注。</translation>
    </message>
</context>
<context>
    <name>lodestone::LaneLegend</name>
    <message>
        <source>Solid is labelled, hatched is predicted, violet is unsure</source>
        <translation>实心为已标注，斜线为预测，紫色为不确定</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
</context>
<context>
    <name>lodestone::LaneView</name>
    <message>
        <source>Session in view</source>
        <translation>当前查看的会话</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>磁场</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message numerus="yes">
        <source>%n overlaps of labels to settle</source>
        <translation>
            <numerusform>%n 处标注重叠待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Two labels overlap and say the same</source>
        <translation>两个标注重叠且内容相同</translation>
    </message>
    <message>
        <source>Two labels overlap and differ</source>
        <translation>两个标注重叠且不一致</translation>
    </message>
    <message>
        <source>keep earlier</source>
        <translation>保留较早</translation>
    </message>
    <message>
        <source>keep later</source>
        <translation>保留较晚</translation>
    </message>
    <message>
        <source>sensor clips</source>
        <translation>传感器饱和</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>磁场 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Drag on the lanes to choose a range; the wheel scrolls, with Ctrl it zooms</source>
        <translation>在轨道上拖动可选择区间；滚轮滚动，按住 Ctrl 则缩放</translation>
    </message>
    <message>
        <source>How far the model doubts: nothing before there is a model.</source>
        <translation>模型的存疑程度：尚无模型，因此没有内容。</translation>
    </message>
    <message>
        <source>How far the model doubts here: %1, from 0 (sure) to 1 (a guess). The darker, the more a label helps.</source>
        <translation>模型在此处的存疑程度：%1，从 0（确定）到 1（猜测）。颜色越深，标注越有帮助。</translation>
    </message>
</context>
<context>
    <name>lodestone::LearningCurve</name>
    <message>
        <source>Fingers right over labels</source>
        <translation>手指正确率随标注数变化</translation>
    </message>
    <message>
        <source>All five right over labels</source>
        <translation>五指全对率随标注数变化</translation>
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
        <translation>手指正确</translation>
    </message>
    <message>
        <source>All five right</source>
        <translation>五指全对</translation>
    </message>
    <message>
        <source>labels given</source>
        <translation>标注数</translation>
    </message>
    <message>
        <source>This study has no curve</source>
        <translation>此研究没有曲线</translation>
    </message>
    <message>
        <source>always the commoner state %1</source>
        <translation>始终取较常见状态 %1</translation>
    </message>
    <message>
        <source>all labels %1</source>
        <translation>全部标注 %1</translation>
    </message>
</context>
<context>
    <name>lodestone::LikelyRow</name>
    <message>
        <source>All extended</source>
        <translation>全部伸直</translation>
    </message>
    <message>
        <source>All flexed</source>
        <translation>全部弯曲</translation>
    </message>
    <message>
        <source>Flexed: %1</source>
        <translation>弯曲：%1</translation>
    </message>
    <message>
        <source>%1. Labels the moment so and goes on.</source>
        <translation>%1。以此标注该片段并继续。</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
</context>
<context>
    <name>lodestone::LinkTarget</name>
    <message>
        <source>The glove went away before the model was sent; the model is kept on the Train page.</source>
        <translation>发送模型前手套已断开；模型保留在“训练”页。</translation>
    </message>
</context>
<context>
    <name>lodestone::LiveBar</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>时间跨度</translation>
    </message>
    <message>
        <source>How much time the plots show</source>
        <translation>曲线显示的时长</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>跟随实时</translation>
    </message>
    <message>
        <source>Back to the newest sample (End)</source>
        <translation>回到最新采样（End）</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Freeze the view; recording goes on (Space)</source>
        <translation>冻结视图；录制继续（空格）</translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation>游标</translation>
    </message>
    <message>
        <source>Measure between two moments (A, B)</source>
        <translation>测量两个时刻之间（A、B）</translation>
    </message>
    <message>
        <source>Auto scale</source>
        <translation>自动缩放</translation>
    </message>
    <message>
        <source>Scales follow the traces, or stay where they are (S). Shift and wheel change a fixed scale, F fits it.</source>
        <translation>刻度跟随曲线，或保持固定（S）。Shift 加滚轮更改固定刻度，F 使其适应视图。</translation>
    </message>
    <message>
        <source>Guided capture</source>
        <translation>引导采集</translation>
    </message>
    <message>
        <source>Shows pose after pose, records and labels by itself (Ctrl+G)</source>
        <translation>逐个显示姿势，自动录制并标注 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>Which lanes are shown (L), and the axes or the strength at each sensor (M)</source>
        <translation>显示哪些轨道（L），以及显示各传感器的各轴还是强度（M）</translation>
    </message>
    <message>
        <source>Strength at each sensor</source>
        <translation>各传感器的强度</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What is asked while a recording runs, and how often (Q)</source>
        <translation>录制时询问什么，以及多久一次（Q）</translation>
    </message>
    <message>
        <source>Ask while recording</source>
        <translation>录制时提问</translation>
    </message>
    <message>
        <source>At most %1 a minute</source>
        <translation>每分钟最多 %1 个</translation>
    </message>
    <message>
        <source>A soft sound with each question</source>
        <translation>每个问题伴有轻声提示</translation>
    </message>
</context>
<context>
    <name>lodestone::LiveEmpty</name>
    <message>
        <source>Start the virtual glove</source>
        <translation>启动虚拟手套</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>No samples yet</source>
        <translation>尚无采样</translation>
    </message>
    <message>
        <source>Waiting for the glove to answer.</source>
        <translation>正在等待手套应答。</translation>
    </message>
    <message>
        <source>Connect a glove or choose the virtual glove.</source>
        <translation>请连接手套或选择虚拟手套。</translation>
    </message>
</context>
<context>
    <name>lodestone::LivePage</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>跟随实时</translation>
    </message>
    <message>
        <source>Waiting for the glove to answer.</source>
        <translation>正在等待手套应答。</translation>
    </message>
    <message>
        <source>Paused, %1 behind live</source>
        <translation>已暂停，落后实时 %1</translation>
    </message>
    <message>
        <source>Scrolled back, %1 behind live</source>
        <translation>正在回看，落后实时 %1</translation>
    </message>
    <message>
        <source>Pause, or follow live again</source>
        <translation>暂停，或重新跟随实时</translation>
    </message>
    <message>
        <source>Scroll back</source>
        <translation>向更早滚动</translation>
    </message>
    <message>
        <source>Scroll on</source>
        <translation>向更晚滚动</translation>
    </message>
    <message>
        <source>Less time, closer</source>
        <translation>缩短时间跨度</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>加长时间跨度</translation>
    </message>
    <message>
        <source>Fit the scales to the view</source>
        <translation>刻度适应视图</translation>
    </message>
    <message>
        <source>Automatic or fixed scales</source>
        <translation>自动或固定刻度</translation>
    </message>
    <message>
        <source>Show the cursors</source>
        <translation>显示游标</translation>
    </message>
    <message>
        <source>Cursor A to the pointer</source>
        <translation>游标 A 移到指针处</translation>
    </message>
    <message>
        <source>Cursor B to the pointer</source>
        <translation>游标 B 移到指针处</translation>
    </message>
    <message>
        <source>Next unsure moment</source>
        <translation>下一不确定片段</translation>
    </message>
    <message>
        <source>Unplugged: the last samples</source>
        <translation>已拔出：最后的采样</translation>
    </message>
    <message>
        <source>The glove is answering a replay. It is back here afterwards.</source>
        <translation>手套正在回答重放，完成后会回到这里。</translation>
    </message>
    <message>
        <source>The glove is unplugged. Plug it in again; it is found by itself.</source>
        <translation>手套已断开。请重新插上；会自动找到它。</translation>
    </message>
    <message>
        <source>No glove is connected.</source>
        <translation>未连接手套。</translation>
    </message>
    <message>
        <source>A replay runs</source>
        <translation>正在重放</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Show or hide: %1 %2</source>
        <translation>显示或隐藏：%1 %2</translation>
    </message>
    <message>
        <source>Axes, or the strength at each sensor</source>
        <translation>各轴，或各传感器的强度</translation>
    </message>
    <message>
        <source>Choose the lanes</source>
        <translation>选择轨道</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>手</translation>
    </message>
    <message>
        <source>Questions while recording</source>
        <translation>录制时的问题</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>撤回回答</translation>
    </message>
    <message>
        <source>Answer as shown</source>
        <translation>按所示回答</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Flex or extend: %1</source>
        <translation>弯曲或伸直：%1</translation>
    </message>
    <message>
        <source>Likely answer %1</source>
        <translation>可能的答案 %1</translation>
    </message>
</context>
<context>
    <name>lodestone::LivePlot</name>
    <message>
        <source>Magnetometer</source>
        <translation>磁力计</translation>
    </message>
    <message>
        <source>Accelerometer</source>
        <translation>加速度计</translation>
    </message>
    <message>
        <source>Gyroscope</source>
        <translation>陀螺仪</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 分钟</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 秒</translation>
    </message>
    <message>
        <source>%1, fixed at ±%2</source>
        <translation>%1，固定 ±%2</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>原始值</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>弯曲</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>姿态</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Over time: %1</source>
        <translation>随时间变化：%1</translation>
    </message>
    <message>
        <source>fixed at ±%1</source>
        <translation>固定 ±%1</translation>
    </message>
</context>
<context>
    <name>lodestone::LiveQuestions</name>
    <message>
        <source>Can’t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>标注 %1</translation>
    </message>
    <message>
        <source>The answer was not stored, as a change before it was not; answer again.</source>
        <translation>回答未保存，因为之前的一处更改未保存；请重新回答。</translation>
    </message>
    <message>
        <source>Not labelled yet since the glove was put on: this pose in this orientation.</source>
        <translation>戴上手套后尚未标注：此姿势在此姿态下。</translation>
    </message>
</context>
<context>
    <name>lodestone::LiveSide</name>
    <message>
        <source>glove</source>
        <translation>手套</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>%1 of %2 differ</source>
        <translation>%2 个中 %1 个不一致</translation>
    </message>
    <message>
        <source>No glove is connected.</source>
        <translation>未连接手套。</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>Windows on which the glove and the host&apos;s copy of its model both answered, and those with different probabilities</source>
        <translation>手套与主机上同一模型都回答的窗口数，以及概率不同的窗口数</translation>
    </message>
    <message>
        <source>No accelerometer: no orientation</source>
        <translation>没有加速度计：无姿态</translation>
    </message>
    <message>
        <source>predicted in the studio</source>
        <translation>在本软件中预测</translation>
    </message>
</context>
<context>
    <name>lodestone::LossPlot</name>
    <message>
        <source>Loss by epoch</source>
        <translation>各轮损失</translation>
    </message>
    <message>
        <source>kept, %1
%2</source>
        <translation>保留，%1
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
        <translation>录制或停止</translation>
    </message>
    <message>
        <source>Retrain and flash</source>
        <translation>重新训练并烧录</translation>
    </message>
    <message>
        <source>Choose a glove</source>
        <translation>选择手套</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>显示所有按键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Restore the usual layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Guided capture</source>
        <translation>引导采集</translation>
    </message>
    <message>
        <source>Noise, field and timing of the sensors</source>
        <translation>传感器的噪声、磁场与计时</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n files: projects are opened, sessions are copied into the project</source>
        <translation>
            <numerusform>放下 %n 个文件：项目将打开，会话将复制到项目中</numerusform>
        </translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Import sessions…</source>
        <translation>导入会话…</translation>
    </message>
    <message>
        <source>Export the shown session…</source>
        <translation>导出所显示的会话…</translation>
    </message>
    <message>
        <source>Sessions, models and labels…</source>
        <translation>会话、模型和标注…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>打开指南</translation>
    </message>
    <message>
        <source>About Lodestone</source>
        <translation>关于 Lodestone</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>A report of the shown model…</source>
        <translation>所显示模型的报告…</translation>
    </message>
    <message>
        <source>%1 – Lodestone</source>
        <comment>a project&apos;s name</comment>
        <translation>%1 – Lodestone</translation>
    </message>
    <message>
        <source>Outputs to other programs</source>
        <translation>向其他程序输出</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
</context>
<context>
    <name>lodestone::Manager</name>
    <message>
        <source>Sessions, models and labels</source>
        <translation>会话、模型和标注</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sessions of the project</source>
        <translation>项目中的会话</translation>
    </message>
    <message>
        <source>Models of the project</source>
        <translation>项目中的模型</translation>
    </message>
    <message>
        <source>Labels of the shown session</source>
        <translation>所显示会话的标注</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>C code…</source>
        <translation>C 代码…</translation>
    </message>
    <message>
        <source>The model as a folder of C for any board, with an example and a test</source>
        <translation>将模型导出为适用于任何开发板的 C 文件夹，附示例和测试</translation>
    </message>
    <message>
        <source>Delete pictures…</source>
        <translation>删除图像…</translation>
    </message>
</context>
<context>
    <name>lodestone::ManagerController</name>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>by a plan, or a file</source>
        <translation>由方案或文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>录制时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>佩戴</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Fingers</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>标注方式</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>A sitting is a number from 1: sessions of one putting-on of the glove have the same.</source>
        <translation>佩戴是从 1 开始的编号：同一次戴上手套期间的会话编号相同。</translation>
    </message>
    <message>
        <source>Delete a session</source>
        <translation>删除会话</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>删除模型</translation>
    </message>
    <message numerus="yes">
        <source>What is deleted can be undone here until the project is closed, and is gone for good after %n days.</source>
        <translation>
            <numerusform>在关闭项目之前，可在此撤销删除；%n 天后将永久消失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n labels</source>
        <translation>
            <numerusform>删除 %n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Delete pictures</source>
        <translation>删除图像</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n pictures (%1) for good? Samples and labels stay.</source>
        <translation>
            <numerusform>永久删除 %n 张图像（%1）？样本和标注保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The pictures are deleted.</source>
        <translation>图像已删除。</translation>
    </message>
</context>
<context>
    <name>lodestone::MappingSheet</name>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Not now (Esc)</source>
        <translation>暂不（Esc）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What %1 is</source>
        <translation>%1 的含义</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>%1 的单位</translation>
    </message>
    <message>
        <source>What is not sure</source>
        <translation>不确定之处</translation>
    </message>
    <message>
        <source>Rows a second</source>
        <translation>每秒行数</translation>
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
        <translation>使用这些列</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Say the rate, or which column is the time.</source>
        <translation>请指定采样率，或哪一列是时间。</translation>
    </message>
    <message>
        <source>Value of %1: %2</source>
        <translation>%1 的数值：%2</translation>
    </message>
</context>
<context>
    <name>lodestone::MenuController</name>
    <message>
        <source>Save a copy of the project</source>
        <translation>保存项目副本</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Projects (*.lodestone)</source>
        <translation>项目 (*.lodestone)</translation>
    </message>
    <message>
        <source>%1 exists already; choose another name for the copy.</source>
        <translation>%1 已存在；请为副本选择其他名称。</translation>
    </message>
    <message>
        <source>A copy of the project is in %1.</source>
        <translation>项目副本在 %1。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>There is no session to export yet; record or import one.</source>
        <translation>尚无可导出的会话；请录制或导入一个。</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>The session is not in the project any more.</source>
        <translation>该会话已不在项目中。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); choose another folder.</source>
        <translation>无法写入 %1（%2）；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The session is in %1.</source>
        <translation>会话在 %1。</translation>
    </message>
    <message>
        <source>Where new projects are put</source>
        <translation>新项目的存放位置</translation>
    </message>
    <message>
        <source>About Lodestone</source>
        <translation>关于 Lodestone</translation>
    </message>
    <message>
        <source>Lodestone %1, a studio for sensor gloves</source>
        <translation>Lodestone %1，传感手套工作室</translation>
    </message>
    <message>
        <source>Lodestone is free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Lodestone 是自由软件，采用 GNU 通用公共许可证第 3 版或更高版本；不提供任何担保。</translation>
    </message>
    <message>
        <source>It is built with Qt %1 (LGPL 3), QCustomPlot (GPL 3), LibTorch (BSD), SQLite (public domain), Eigen (MPL 2), libserialport (LGPL 3) and CLI11 (BSD).</source>
        <translation>本软件使用 Qt %1 (LGPL 3)、QCustomPlot (GPL 3)、LibTorch (BSD)、SQLite（公有领域）、Eigen (MPL 2)、libserialport (LGPL 3) 和 CLI11 (BSD) 构建。</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>关于 Qt</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>复制以便报告问题</translation>
    </message>
</context>
<context>
    <name>lodestone::MessageList</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>lodestone::ModelBench</name>
    <message>
        <source>Training %1 again with its own labels, seed and recipe.</source>
        <translation>正在用原有标注、种子和配方重新训练 %1。</translation>
    </message>
    <message>
        <source>This model is no longer in the project.</source>
        <translation>此模型已不在项目中。</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the same weights, byte for byte.</source>
        <translation>重新训练用时 %1 秒：权重逐字节相同。</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the same weights and the same image, byte for byte.</source>
        <translation>重新训练用时 %1 秒：权重和映像逐字节相同。</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the image is the same, the weights differ in their last digits.</source>
        <translation>重新训练用时 %1 秒：映像相同，权重仅末位不同。</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the bytes differ. Another version of Lodestone, or a session changed since, explains it.</source>
        <translation>重新训练用时 %1 秒：字节不同。原因是 Lodestone 版本不同，或会话此后有改动。</translation>
    </message>
    <message>
        <source>Trained again in %1 s: the bytes differ. It was trained on %2, and this computer has %3.</source>
        <translation>重新训练用时 %1 秒：字节不同。原训练环境为 %2，本机为 %3。</translation>
    </message>
</context>
<context>
    <name>lodestone::ModelDetails</name>
    <message>
        <source>mean gap between stated and true confidence; it was %1 before calibration</source>
        <translation>标称与实际置信度的平均差；校准前为 %1</translation>
    </message>
    <message>
        <source>mean gap between stated and true confidence</source>
        <translation>标称与实际置信度的平均差</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>来源</translation>
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
        <translation>此模型由旧版本训练，未保留图表；重现后即可查看。</translation>
    </message>
    <message>
        <source>unsure, %1 of all decisions</source>
        <translation>不确定，占全部判断的 %1</translation>
    </message>
</context>
<context>
    <name>lodestone::ModelList</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1, never evaluated</source>
        <translation>%1，从未评估</translation>
    </message>
    <message>
        <source>%1, %2 on the hold-out</source>
        <translation>%1，留出集 %2</translation>
    </message>
    <message>
        <source>%1, %2 on the hold-out, majority %3</source>
        <translation>%1，留出集 %2，多数类 %3</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>未评估</translation>
    </message>
    <message>
        <source>majority %1</source>
        <translation>多数类 %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, in the letters of QLocale::toString</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1. Recipe %2: %3</source>
        <translation>%1。配方 %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>simulated hand</source>
        <translation>模拟手</translation>
    </message>
    <message>
        <source>int8 %1 B</source>
        <translation>int8 %1 B</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>无映像</translation>
    </message>
</context>
<context>
    <name>lodestone::ModelReport</name>
    <message>
        <source>Pitched down</source>
        <translation>下俯</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>Pitched up</source>
        <translation>上仰</translation>
    </message>
    <message>
        <source>low pitch</source>
        <translation>手下俯</translation>
    </message>
    <message>
        <source>a whole session</source>
        <translation>整个会话</translation>
    </message>
    <message>
        <source>at random, which leaks: neighbours look alike</source>
        <translation>随机，存在泄漏：相邻窗口相似</translation>
    </message>
    <message>
        <source>a removed session</source>
        <translation>已删除的会话</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation>留出集</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，种子 %2</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>%1 of the sources, %2 of the target</source>
        <translation>源 %1 个，目标 %2 个</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>%1, in %2 s</source>
        <translation>%1，用时 %2 秒</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，运行于 %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>int8, %1 B</source>
        <translation>int8，%1 B</translation>
    </message>
    <message>
        <source>none: it cannot go on the glove</source>
        <translation>无：不能写入手套</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>On the glove</source>
        <translation>在手套上</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>当前不在</translation>
    </message>
    <message>
        <source>A report is a PDF, HTML or CSV file; let the name end in .pdf, .html or .csv.</source>
        <translation>报告为 PDF、HTML 或 CSV 文件；文件名请以 .pdf、.html 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>准确率，%</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>fingers</source>
        <translation>手指</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>多数类</translation>
    </message>
    <message>
        <source>all five</source>
        <translation>五指</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出集</translation>
    </message>
    <message>
        <source>%1 (trained)</source>
        <translation>%1（已训练）</translation>
    </message>
    <message>
        <source>Confidence, %</source>
        <translation>置信度，%</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>判断数</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>标称</translation>
    </message>
    <message>
        <source>came true</source>
        <translation>实际正确</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Lodestone %1, project %2</source>
        <translation>Lodestone %1，项目 %2</translation>
    </message>
    <message>
        <source>Confidence and loss</source>
        <translation>置信度与损失</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>可靠性图</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation>各轮损失</translation>
    </message>
    <message>
        <source>Accuracy of each combination</source>
        <translation>各组合的准确率</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message numerus="yes">
        <source>%n more domains are in the CSV file</source>
        <translation>
            <numerusform>CSV 文件中还有 %n 个域</numerusform>
        </translation>
    </message>
    <message>
        <source>This model was never evaluated.</source>
        <translation>此模型从未评估。</translation>
    </message>
    <message>
        <source>%1 of the fingers right (always guessing the commonest state: %2), all five right %3, in %4 windows held out: %5.</source>
        <translation>手指正确 %1（始终猜最常见状态：%2），五指全对 %3，留出 %4 个窗口：%5。</translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1; by %2 before calibration.</source>
        <translation>标称与实际置信度相差 %1；校准前为 %2。</translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1.</source>
        <translation>标称与实际置信度相差 %1。</translation>
    </message>
    <message>
        <source>No loss was kept</source>
        <translation>未保留损失</translation>
    </message>
    <message>
        <source>loss by epoch: training</source>
        <translation>各轮损失：训练</translation>
    </message>
    <message>
        <source>loss by epoch: grey training, black held out</source>
        <translation>各轮损失：灰色训练，黑色留出集</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>An older version kept no bins of confidence</source>
        <translation>旧版本未保留置信度分组</translation>
    </message>
    <message>
        <source>Combinations, weakest first: all five right, %, and the wrong answer most often given</source>
        <translation>各组合（最弱的在前）：五指全对的百分比，以及最常见的错误答案</translation>
    </message>
    <message>
        <source>Recorded from</source>
        <translation>录制来源</translation>
    </message>
    <message>
        <source>Sitting %1</source>
        <translation>第 %1 次佩戴</translation>
    </message>
    <message>
        <source>No picture of this moment</source>
        <translation>此刻没有图像</translation>
    </message>
    <message>
        <source>Simulated camera</source>
        <translation>模拟摄像头</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No label of this project was given by a person.</source>
        <translation>此项目中没有人工给出的标注。</translation>
    </message>
    <message>
        <source>%1 of %2 labels given by hand were checked, each by a model that has not learnt from it.</source>
        <translation>%2 个手动标注中检查了 %1 个，每个都由未从中学习过的模型检查。</translation>
    </message>
    <message>
        <source>None is contested.</source>
        <translation>没有有争议的。</translation>
    </message>
    <message numerus="yes">
        <source>%n are contested.</source>
        <translation>
            <numerusform>%n 个有争议。</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are too short, or nothing else that is labelled is like them.</source>
        <translation>其余的太短，或没有与之相似的其他标注。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>The label says</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>The model says</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Picture of the hand</source>
        <translation>手的图像</translation>
    </message>
    <message>
        <source>Contested labels</source>
        <translation>有争议的标注</translation>
    </message>
</context>
<context>
    <name>lodestone::OrientationCard</name>
    <message>
        <source>Orientation</source>
        <translation>姿态</translation>
    </message>
    <message>
        <source>roll</source>
        <translation>横滚</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>俯仰</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>航向</translation>
    </message>
</context>
<context>
    <name>lodestone::OutputCard</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>选择：%1</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch off: %1</source>
        <translation>关闭：%1</translation>
    </message>
    <message>
        <source>Switch on: %1</source>
        <translation>开启：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n connected</source>
        <translation>
            <numerusform>%1，%n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 sent</source>
        <translation>%1，已发送 %2</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>lodestone::OutputsController</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>lodestone::OutputsPage</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>%1, on or off</source>
        <translation>%1，开或关</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Delay from sample to output</source>
        <translation>从样本到输出的延迟</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>99 of 100 within</source>
        <translation>99% 不超过</translation>
    </message>
    <message>
        <source>Of it in the studio</source>
        <translation>其中在本程序内</translation>
    </message>
    <message>
        <source>From predictions to states</source>
        <translation>从预测到状态</translation>
    </message>
    <message>
        <source>Flexed above</source>
        <translation>弯曲：高于</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Extended below</source>
        <translation>伸直：低于</translation>
    </message>
    <message>
        <source>Steady for</source>
        <translation>稳定时间</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Lasts at least</source>
        <translation>至少持续</translation>
    </message>
    <message>
        <source>Only where the field is known</source>
        <translation>仅在磁场已知时</translation>
    </message>
    <message>
        <source>No state while the field is unlike what the model was trained on</source>
        <translation>磁场与模型训练时不同时无状态</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the live plots</source>
        <translation>返回实时曲线</translation>
    </message>
    <message>
        <source>No state</source>
        <translation>无状态</translation>
    </message>
</context>
<context>
    <name>lodestone::Overview</name>
    <message>
        <source>Whole session</source>
        <translation>整个会话</translation>
    </message>
    <message>
        <source>Drag the frame to move the view</source>
        <translation>拖动方框移动视图</translation>
    </message>
    <message>
        <source>The whole session appears here</source>
        <translation>整个会话显示在此</translation>
    </message>
</context>
<context>
    <name>lodestone::ParityCard</name>
    <message>
        <source>Host and glove</source>
        <translation>主机与手套</translation>
    </message>
    <message>
        <source>one square is one window</source>
        <translation>一格为一个窗口</translation>
    </message>
    <message>
        <source>The host runs the glove’s own network on the same samples and compares every answer.</source>
        <translation>主机对相同采样运行手套的网络，并逐一比较结果。</translation>
    </message>
    <message>
        <source>Host and glove agree</source>
        <translation>主机与手套一致</translation>
    </message>
    <message>
        <source>Host and glove differ</source>
        <translation>主机与手套不一致</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>1 mismatch</source>
        <translation>1 处不符</translation>
    </message>
    <message>
        <source>%1 mismatches</source>
        <translation>%1 处不符</translation>
    </message>
    <message>
        <source>in %1 windows, largest gap %2</source>
        <translation>%1 个窗口，最大差值 %2</translation>
    </message>
    <message>
        <source>waiting for the first window</source>
        <translation>等待第一个窗口</translation>
    </message>
    <message>
        <source>the host does not hold this image</source>
        <translation>主机没有此映像</translation>
    </message>
    <message>
        <source>no glove is connected</source>
        <translation>未连接手套</translation>
    </message>
    <message>
        <source>the glove runs no model yet</source>
        <translation>手套尚未运行模型</translation>
    </message>
    <message>
        <source>A crossed square differs: click it, or press D, to see that moment on Label.</source>
        <translation>带斜线的格表示不符：单击它或按 D，可在“标注”中查看该时刻。</translation>
    </message>
</context>
<context>
    <name>lodestone::ParityGrid</name>
    <message>
        <source>Windows compared, one square each</source>
        <translation>已比较的窗口，每个一格</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 个不符</translation>
    </message>
    <message>
        <source>Equal; a click shows the moment on Label</source>
        <translation>相同；单击可在“标注”中查看该时刻</translation>
    </message>
    <message>
        <source>Different; a click shows the moment on Label</source>
        <translation>不同；单击可在“标注”中查看该时刻</translation>
    </message>
</context>
<context>
    <name>lodestone::PlanCalibration</name>
    <message>
        <source>Nothing was calibrated; what was in force before still is.</source>
        <translation>没有完成任何校准；之前的校准仍然有效。</translation>
    </message>
    <message>
        <source>Saved as version %1 of glove %2, and in force from now on. Recordings stay as they were read.</source>
        <translation>已保存为手套 %2 的版本 %1，即刻生效。录制内容保持原样。</translation>
    </message>
    <message>
        <source>The calibration before is in force again, as version %1.</source>
        <translation>之前的校准重新生效，成为版本 %1。</translation>
    </message>
    <message>
        <source>Connect a glove to see how it is calibrated.</source>
        <translation>连接手套即可查看其校准。</translation>
    </message>
    <message>
        <source>Glove %1 is not calibrated. The plans named Calibration do that.</source>
        <translation>手套 %1 尚未校准。名为“校准”的方案可完成校准。</translation>
    </message>
    <message>
        <source>Glove %1, version %2 of %3: %4</source>
        <translation>手套 %1，版本 %2（%3）：%4</translation>
    </message>
    <message>
        <source>Another glove was connected meanwhile. Nothing was calibrated; do the plan again.</source>
        <translation>期间连接了另一只手套。没有进行校准；请重新执行该计划。</translation>
    </message>
</context>
<context>
    <name>lodestone::PlanChooser</name>
    <message>
        <source>Capture plans</source>
        <translation>采集方案</translation>
    </message>
    <message numerus="yes">
        <source>%n poses, %1 (%2)</source>
        <translation>
            <numerusform>%n 个姿势，%1（%2）</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be used (%1)</source>
        <translation>无法使用（%1）</translation>
    </message>
</context>
<context>
    <name>lodestone::PlanSummary</name>
    <message>
        <source>What became of each pose</source>
        <translation>各姿势的结果</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已录制</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未进行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lodestone::PortPicker</name>
    <message>
        <source>Glove: %1</source>
        <translation>手套：%1</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
</context>
<context>
    <name>lodestone::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>更改的语言将在下次启动时生效。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Samples a second of a glove</source>
        <translation>手套每秒采样数</translation>
    </message>
    <message>
        <source>As the glove has it</source>
        <translation>按手套设置</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Time that Live shows</source>
        <translation>“实时”显示的时长</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Questions a minute while recording</source>
        <translation>录制时每分钟的问题数</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>New projects are put in</source>
        <translation>新项目存放于</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Of a real hand. It is off until it is switched on at the top of the window.</source>
        <translation>用于真实的手。在窗口顶部打开之前它一直关闭。</translation>
    </message>
</context>
<context>
    <name>lodestone::PrimaryButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>lodestone::ProjectState</name>
    <message>
        <source>The project %1 was moved to %2 while it is open. Nothing is lost, but save it elsewhere to go on under a name of its own.</source>
        <translation>项目 %1 在打开期间被移动到 %2。没有任何数据丢失；请另存到其他位置，以便以自己的名称继续。</translation>
    </message>
    <message>
        <source>The project %1 was deleted while it is open. Save it elsewhere now; it is lost when Lodestone ends.</source>
        <translation>项目 %1 在打开期间被删除。请立即另存到其他位置；否则 Lodestone 退出后它将丢失。</translation>
    </message>
    <message>
        <source>Another file took the place of %1 while it is open. Save the project elsewhere now; it is lost when Lodestone ends.</source>
        <translation>在打开期间，另一个文件占据了 %1 的位置。请立即将项目另存到其他位置；否则 Lodestone 退出后它将丢失。</translation>
    </message>
    <message>
        <source>Another file took the place of %1 while it is open. Save the project elsewhere; its file is now %2.</source>
        <translation>在打开期间，另一个文件占据了 %1 的位置。请将项目另存到其他位置；它的文件现在是 %2。</translation>
    </message>
    <message>
        <source>A backup is just being made; try again in a moment.</source>
        <translation>正在备份；请稍后重试。</translation>
    </message>
    <message>
        <source>A recording is under way; end it before a backup is restored.</source>
        <translation>正在录制；请先结束录制，再恢复备份。</translation>
    </message>
    <message>
        <source>Another project was opened meanwhile.</source>
        <translation>期间打开了另一个项目。</translation>
    </message>
</context>
<context>
    <name>lodestone::ProjectThread</name>
    <message>
        <source>No project file is open; choose one with Ctrl+O.</source>
        <translation>没有打开的项目文件；请用 Ctrl+O 选择。</translation>
    </message>
    <message>
        <source>Another project file is open by now; nothing was written to it.</source>
        <translation>现在打开的是另一个项目文件；没有向其中写入任何内容。</translation>
    </message>
</context>
<context>
    <name>lodestone::ProvenanceView</name>
    <message>
        <source>Reproduce</source>
        <translation>重现</translation>
    </message>
    <message>
        <source>Where a model comes from appears here once there is one.</source>
        <translation>有模型后，其来源显示在此。</translation>
    </message>
    <message>
        <source>Reproduce trains again with the same labels, seed and recipe, and says whether the bytes are equal.</source>
        <translation>重现会用相同的标注、种子和配方重新训练，并报告字节是否一致。</translation>
    </message>
</context>
<context>
    <name>lodestone::QuestionCard</name>
    <message>
        <source>held %1 s</source>
        <translation>已保持 %1 秒</translation>
    </message>
    <message>
        <source>was held %1 s</source>
        <translation>保持了 %1 秒</translation>
    </message>
    <message>
        <source>What does your hand do?</source>
        <translation>您的手在做什么？</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Label what is held, from its beginning, as the big hand shows</source>
        <translation>按大手所示，从开始处起标注所保持的姿势</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Keep as an answer that nobody can say; it is not asked again</source>
        <translation>记为无法判断，不再询问</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>No question for a minute</source>
        <translation>一分钟内不提问</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ask on</source>
        <translation>继续提问</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter: %1</source>
        <translation>回车：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>X: can’t tell</source>
        <translation>X：无法判断</translation>
    </message>
    <message>
        <source>S: not now</source>
        <translation>S：暂不</translation>
    </message>
    <message>
        <source>%1 %2 %3.</source>
        <translation>%1 %2 %3。</translation>
    </message>
    <message>
        <source>%1. The label grows while you hold it.</source>
        <translation>%1。保持期间，标注会随之延长。</translation>
    </message>
    <message>
        <source>Little is left to learn from what your hand does now, so nothing is asked. Other poses, or the same in other orientations, would be worth more.</source>
        <translation>从手当前的动作已没有多少可学，因此不提问。其他姿势，或同样的姿势换其他姿态，会更有价值。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>lodestone::QuestionController</name>
    <message>
        <source>Simulated hand: %1. %2</source>
        <translation>模拟手：%1。%2</translation>
    </message>
</context>
<context>
    <name>lodestone::QuestionFlow</name>
    <message>
        <source>Simulated hand: %1. %2</source>
        <translation>模拟手：%1。%2</translation>
    </message>
</context>
<context>
    <name>lodestone::QueueCard</name>
    <message>
        <source>How a round works</source>
        <translation>一轮的流程</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Any movement is fine. Slow turns of the hand help most.</source>
        <translation>任何动作都可以。缓慢转动手部最有帮助。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Lodestone asks about a dozen moments. Each takes five seconds.</source>
        <translation>Lodestone 会询问十来个片段，每个约五秒。</translation>
    </message>
    <message>
        <source>Find moments</source>
        <translation>查找片段</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>doubt %1</source>
        <translation>存疑 %1</translation>
    </message>
    <message>
        <source>Moment at %1: %2</source>
        <translation>%1 处的片段：%2</translation>
    </message>
    <message>
        <source>Label the range in the violet frame</source>
        <translation>标注紫色框内的区间</translation>
    </message>
    <message>
        <source>Whole pose</source>
        <translation>整个姿势</translation>
    </message>
    <message>
        <source>Label as far as the hand keeps still, and drop the other questions there</source>
        <translation>标注整段手部静止的区间，并去掉其中的其他问题</translation>
    </message>
    <message>
        <source>Ask something else</source>
        <translation>换一个问题</translation>
    </message>
    <message>
        <source>Keep as an answer that nobody can say; it is not asked again</source>
        <translation>记为无法判断，不再询问</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>One click. A glove runs the new model on trial until you confirm.</source>
        <translation>单击一次。手套将试运行新模型，直到您确认。</translation>
    </message>
</context>
<context>
    <name>lodestone::QueueModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>lodestone::QueuePanel</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Ask the model for more moments</source>
        <translation>让模型查找更多片段</translation>
    </message>
    <message>
        <source>Following moments</source>
        <translation>后续片段</translation>
    </message>
    <message>
        <source>Moments worth labelling</source>
        <translation>值得标注的片段</translation>
    </message>
    <message>
        <source>1 moment worth labelling</source>
        <translation>1 个值得标注的片段</translation>
    </message>
    <message>
        <source>%1 moments worth labelling</source>
        <translation>%1 个值得标注的片段</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Drag on the lanes to label a range yourself</source>
        <translation>在轨道上拖动可自行标注区间</translation>
    </message>
    <message>
        <source>Looking for moments</source>
        <translation>正在寻找片段</translation>
    </message>
    <message>
        <source>Nothing asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>已全部回答</translation>
    </message>
    <message>
        <source>The model looks through this session and picks the moments it is unsure about. You can also drag a range on the lanes and label it.</source>
        <translation>模型会检查此会话，挑出不确定的片段。您也可以在轨道上拖出一个区间并标注。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Retrain to teach the model what you said, or ask for more moments.</source>
        <translation>重新训练，让模型学习您的回答，或请求更多片段。</translation>
    </message>
    <message>
        <source>The queue fills after the recording</source>
        <translation>录制结束后队列会填充</translation>
    </message>
</context>
<context>
    <name>lodestone::Recording</name>
    <message>
        <source>There is no open project to record into; choose one with Ctrl+O.</source>
        <translation>没有打开可供录制的项目；请按 Ctrl+O 选择一个。</translation>
    </message>
    <message>
        <source>The project %1 is no longer at its place; save it elsewhere, then record.</source>
        <translation>项目 %1 已不在原处；请先另存，然后再录制。</translation>
    </message>
    <message>
        <source>%1 %2 s of the recording are lost.</source>
        <translation>%1 录制中有 %2 秒丢失。</translation>
    </message>
    <message>
        <source>The project file cannot be written at the moment; %1 samples wait in memory.</source>
        <translation>目前无法写入项目文件；%1 个样本在内存中等待。</translation>
    </message>
    <message>
        <source>There is no more room, and %1 were dropped.</source>
        <translation>空间已用完，%1 个被丢弃。</translation>
    </message>
    <message>
        <source>There is nothing to record: no glove is connected. Choose one in the header.</source>
        <translation>没有可录制的数据：未连接手套。请在顶部选择一个。</translation>
    </message>
    <message>
        <source>The glove is answering a replay; stop it on the Glove page, then record.</source>
        <translation>手套正在回答重放；请在“手套”页停止后再录制。</translation>
    </message>
    <message>
        <source>The last recording is still being saved.</source>
        <translation>上一次录制仍在保存。</translation>
    </message>
    <message>
        <source>The recording has ended.</source>
        <translation>录制已结束。</translation>
    </message>
    <message>
        <source>The board sends other channels than before, so the recording was ended; begin a new one.</source>
        <translation>电路板发送的通道与之前不同，因此录制已结束；请重新开始录制。</translation>
    </message>
    <message>
        <source>There is nothing to record yet: the columns of the board are still being looked for.</source>
        <translation>尚无可录制的数据：仍在识别电路板的各列。</translation>
    </message>
</context>
<context>
    <name>lodestone::RecordingController</name>
    <message>
        <source>The glove was put on anew</source>
        <translation>手套是重新戴上的</translation>
    </message>
    <message>
        <source>It was put on anew</source>
        <translation>重新戴上的</translation>
    </message>
    <message>
        <source>Still sitting %1</source>
        <translation>仍是第 %1 次佩戴</translation>
    </message>
    <message>
        <source>Sitting %1 goes on: the glove was not taken off since the last session.</source>
        <translation>第 %1 次佩戴继续：上一会话以来手套没有取下。</translation>
    </message>
    <message>
        <source>Sitting %1 begins, for the last session is long ago.</source>
        <translation>第 %1 次佩戴开始，因为上一会话已过去很久。</translation>
    </message>
    <message>
        <source>Sitting %1 begins, for the last session was of another glove.</source>
        <translation>第 %1 次佩戴开始，因为上一会话来自另一只手套。</translation>
    </message>
    <message>
        <source>This session is of sitting %1.</source>
        <translation>此会话属于第 %1 次佩戴。</translation>
    </message>
    <message>
        <source>The open hand reads %1 µT otherwise than in the session before, as it does when the glove is put on anew.</source>
        <translation>手张开时的读数与上一会话相差 %1 µT，重新戴上手套时就会这样。</translation>
    </message>
    <message>
        <source>The recording begins as soon as the project is open.</source>
        <translation>项目打开后立即开始录制。</translation>
    </message>
</context>
<context>
    <name>lodestone::ReliabilityPlot</name>
    <message>
        <source>stated confidence, %; bars: decisions</source>
        <translation>标称置信度，%；柱：判断数</translation>
    </message>
    <message>
        <source>came true, %</source>
        <translation>实际正确，%</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>可靠性图</translation>
    </message>
    <message>
        <source>stated %1, came true %2, %3 decisions</source>
        <translation>标称 %1，实际 %2，%3 次判断</translation>
    </message>
    <message>
        <source>How well the confidence is calibrated appears here after a training</source>
        <translation>训练后在此显示模型置信度的可信程度</translation>
    </message>
</context>
<context>
    <name>lodestone::ReplayCard</name>
    <message>
        <source>Progress of the replay</source>
        <translation>重放进度</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Session to replay</source>
        <translation>要重放的会话</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, no labels</source>
        <translation>%1，无标注</translation>
    </message>
    <message>
        <source>majority %1, all five right %2, in %3 windows</source>
        <translation>多数类 %1，五指全对 %2，共 %3 个窗口</translation>
    </message>
    <message>
        <source>No label in this session, so no accuracy.</source>
        <translation>此会话没有标注，因此没有准确率。</translation>
    </message>
    <message>
        <source>Accuracy on the glove, beside the majority</source>
        <translation>手套上的准确率，与多数类对照</translation>
    </message>
    <message>
        <source>Host and glove</source>
        <translation>主机与手套</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>尚未比较</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>%1 windows, host and glove</source>
        <translation>%1 个窗口，主机与手套</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 个不符</translation>
    </message>
    <message>
        <source>of %1 windows</source>
        <translation>共 %1 个窗口</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>停止重放</translation>
    </message>
    <message>
        <source>Replay the session through the glove</source>
        <translation>通过手套重放会话</translation>
    </message>
    <message>
        <source>There is no session yet; record one.</source>
        <translation>尚无会话；请录制一个。</translation>
    </message>
    <message>
        <source>Sends the recorded samples to the glove and scores its answers.</source>
        <translation>把录制的采样发给手套并为其回答评分。</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 windows.</source>
        <translation>在 %1 / %2 个窗口后停止。</translation>
    </message>
    <message>
        <source>%1 of %2 windows answered.</source>
        <translation>已回答 %1 / %2 个窗口。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，运行于 %2</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>无会话</translation>
    </message>
</context>
<context>
    <name>lodestone::ReplayFlow</name>
    <message>
        <source>The glove went away during the replay. Plug it in again and replay once more.</source>
        <translation>重放期间手套断开。请重新插上并再重放一次。</translation>
    </message>
    <message>
        <source>Connect a glove: its own network answers.</source>
        <translation>请连接手套：由它自己的网络回答。</translation>
    </message>
    <message>
        <source>An update runs; wait until it has ended.</source>
        <translation>正在更新；请等待完成。</translation>
    </message>
    <message>
        <source>A recording runs; stop it first.</source>
        <translation>正在录制；请先停止。</translation>
    </message>
    <message>
        <source>The glove runs no model yet; train one and flash it.</source>
        <translation>手套尚未运行模型；请训练并烧录一个。</translation>
    </message>
    <message>
        <source>The glove runs a model of another project; flash one of this project.</source>
        <translation>手套运行的是其他项目的模型；请烧录本项目的模型。</translation>
    </message>
    <message>
        <source>The session or the model is no longer in the project; choose another one.</source>
        <translation>会话或模型已不在项目中；请另选一个。</translation>
    </message>
    <message>
        <source>The image of %1 is damaged: %2 Train it again.</source>
        <translation>%1 的映像已损坏：%2 请重新训练。</translation>
    </message>
    <message>
        <source>This session is shorter than one window of the network; choose a longer one.</source>
        <translation>此会话比网络的一个窗口还短；请选更长的。</translation>
    </message>
    <message>
        <source>The glove answered none of the windows. Unplug it, plug it in and replay again.</source>
        <translation>手套没有回答任何窗口。请重新插拔后再重放。</translation>
    </message>
    <message>
        <source>The glove changed its model during the replay; replay once more.</source>
        <translation>重放期间手套更换了模型；请再重放一次。</translation>
    </message>
    <message>
        <source>%1 has no magnetometer, which the glove&apos;s model reads; choose another session.</source>
        <translation>%1 没有手套模型要读取的磁力计；请选择其他会话。</translation>
    </message>
</context>
<context>
    <name>lodestone::RetrainFlow</name>
    <message>
        <source>Cutting windows</source>
        <translation>切分窗口</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Quantising</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>This model has no image for the glove; train it again.</source>
        <translation>此模型没有供手套使用的映像；请重新训练。</translation>
    </message>
    <message>
        <source>The model is kept, but no glove is connected; connect one, then choose the model on the Train page.</source>
        <translation>模型已保留，但未连接手套；请连接手套，然后在“训练”页选择该模型。</translation>
    </message>
    <message>
        <source>The glove does not go back to the model before; the new one is kept on the Train page. Restart the glove, then send it from there.</source>
        <translation>手套没有恢复到之前的模型；新模型保留在“训练”页。请重启手套，再从那里发送。</translation>
    </message>
    <message>
        <source>This board runs no model itself; its models run in the studio. Connect a Lodestone glove to put one on it.</source>
        <translation>此电路板自身不运行模型；其模型在本软件中运行。要写入模型，请连接 Lodestone 手套。</translation>
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
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>lodestone::SessionList</name>
    <message>
        <source>Sessions of the project</source>
        <translation>项目中的会话</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>Sessions, those without labels first</source>
        <translation>会话，未标注的在前</translation>
    </message>
    <message>
        <source>No session has these letters in its name</source>
        <translation>没有名称包含这些字符的会话</translation>
    </message>
</context>
<context>
    <name>lodestone::SessionModel</name>
    <message>
        <source>%1   %2, no labels</source>
        <translation>%1   %2，无标注</translation>
    </message>
    <message numerus="yes">
        <source>%1   %2, %n labels</source>
        <translation>
            <numerusform>%1   %2，%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no labels</source>
        <translation>%1，无标注</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n labels</source>
        <translation>
            <numerusform>%1，%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>lodestone::SignalPage</name>
    <message>
        <source>Lay the glove down and let go: noise can only be measured while the glove lies still.</source>
        <translation>请放下手套并松手：只有静止的手套才能测出噪声。</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>noise density, %1/√Hz over Hz</source>
        <translation>噪声密度，%1/√Hz，横轴 Hz</translation>
    </message>
    <message>
        <source>Noise at rest</source>
        <translation>静止噪声</translation>
    </message>
    <message>
        <source>%1, %2/√Hz</source>
        <translation>%1，%2/√Hz</translation>
    </message>
    <message>
        <source>deviation, %1</source>
        <translation>标准差，%1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>磁场</translation>
    </message>
    <message>
        <source>Mean, deviation</source>
        <translation>均值、标准差</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>计时</translation>
    </message>
    <message>
        <source>True rate</source>
        <translation>实际速率</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>间断</translation>
    </message>
    <message>
        <source>Repeated mag, acc, gyr</source>
        <translation>重复：磁、加、陀</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the live plots</source>
        <translation>返回实时曲线</translation>
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
        <translation>%1 至 %2 µT</translation>
    </message>
    <message>
        <source>%1 Hz of %2</source>
        <translation>%1 Hz / 标称 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, longest %2 s</source>
        <translation>%1，最长 %2 s</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>Accel.</source>
        <translation>加速度</translation>
    </message>
    <message>
        <source>Gyro.</source>
        <translation>陀螺仪</translation>
    </message>
    <message>
        <source>Magn.</source>
        <translation>磁力</translation>
    </message>
    <message>
        <source>Collecting samples, please wait.</source>
        <translation>正在收集采样，请稍候。</translation>
    </message>
    <message>
        <source>Connect a glove or choose the virtual glove.</source>
        <translation>请连接手套或选择虚拟手套。</translation>
    </message>
    <message>
        <source>Without the earth’s field</source>
        <translation>去除地磁后</translation>
    </message>
    <message>
        <source>Known once the glove is calibrated: press Ctrl+G and choose Calibration, worn.</source>
        <translation>校准手套后才可得知：按 Ctrl+G，选择“校准（佩戴时）”。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>There is no accelerometer and no gyroscope: lay the glove down and let go, for motion counts as noise here.</source>
        <translation>没有加速度计和陀螺仪：请放下手套并松手，因为运动在此会计为噪声。</translation>
    </message>
    <message>
        <source>noise density over Hz</source>
        <translation>噪声密度，横轴 Hz</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>标准差</translation>
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
        <translation>模拟摄像头只能看到虚拟手套；请在顶部选择它。</translation>
    </message>
</context>
<context>
    <name>lodestone::SkeletonRows</name>
    <message>
        <source>The queue is empty</source>
        <translation>队列为空</translation>
    </message>
</context>
<context>
    <name>lodestone::SlotCard</name>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation>留出集</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1, majority %2</source>
        <translation>%1，多数类 %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>On standby</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>Slot %1, %2</source>
        <translation>槽位 %1，%2</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>未知模型</translation>
    </message>
    <message>
        <source>Empty slot</source>
        <translation>空槽位</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Put this model on trial again; nothing is trained</source>
        <translation>再次试运行此模型；不进行训练</translation>
    </message>
    <message>
        <source>Run the model in slot %1</source>
        <translation>运行槽位 %1 中的模型</translation>
    </message>
    <message>
        <source>%1, lost at power-off</source>
        <translation>%1，断电后丢失</translation>
    </message>
</context>
<context>
    <name>lodestone::SpectrumPlot</name>
    <message>
        <source>Noise density of %1</source>
        <translation>%1 的噪声密度</translation>
    </message>
</context>
<context>
    <name>lodestone::SphereView</name>
    <message>
        <source>Directions the hand has been held in</source>
        <translation>手已覆盖的方向</translation>
    </message>
    <message>
        <source>Palm up</source>
        <translation>掌心朝上</translation>
    </message>
    <message>
        <source>Palm down</source>
        <translation>掌心朝下</translation>
    </message>
</context>
<context>
    <name>lodestone::StageModel</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>lodestone::StageStrip</name>
    <message>
        <source>Steps of the update</source>
        <translation>更新步骤</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>lodestone::StatusController</name>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Autosaved %1</source>
        <translation>%1自动保存</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>无需保存</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>录制中 %1</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>无会话</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Importing, %1 %</source>
        <translation>正在导入，%1 %</translation>
    </message>
</context>
<context>
    <name>lodestone::Studio</name>
    <message>
        <source>Putting on is recorded. It adapts a model once there is one: label a few moments, then retrain.</source>
        <translation>“戴上手套”已录制。有模型后即可据此适配：请标注几个片段，然后重新训练。</translation>
    </message>
    <message>
        <source>The model is being adapted to how the magnets sit now.</source>
        <translation>正在使模型适应磁铁当前的位置。</translation>
    </message>
</context>
<context>
    <name>lodestone::StudyPage</name>
    <message>
        <source>Against random labelling: %1.</source>
        <translation>与随机标注相比：%1。</translation>
    </message>
    <message>
        <source>Against the memory: %1.</source>
        <translation>与记忆方法相比：%1。</translation>
    </message>
    <message>
        <source>Against no labels at all: %1.</source>
        <translation>与完全无标注相比：%1。</translation>
    </message>
    <message>
        <source>%1 ± %2 points with %3 labels (worst user %4)</source>
        <translation>%3 个标注时 %1 ± %2 个百分点（最差用户 %4）</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Back to training</source>
        <translation>返回训练</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Study: %1</source>
        <translation>研究：%1</translation>
    </message>
</context>
<context>
    <name>lodestone::TextBoard</name>
    <message>
        <source>Another board is on %1 than last time; its columns are its own.</source>
        <translation>%1 上是与上次不同的电路板；它有自己的列。</translation>
    </message>
    <message>
        <source>The board on %1 prints other columns than last time; see that they are what they are taken for.</source>
        <translation>%1 上的电路板输出的列与上次不同；请检查各列的指定是否正确。</translation>
    </message>
</context>
<context>
    <name>lodestone::TextBoardCard</name>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>采样率</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Say what each column is</source>
        <translation>指定每一列是什么</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Bad lines</source>
        <translation>错误行</translation>
    </message>
    <message>
        <source>Board that prints text</source>
        <translation>输出文本的电路板</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>from the board</source>
        <translation>来自电路板</translation>
    </message>
    <message>
        <source>of arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚未得知</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>lodestone::TextLines</name>
    <message>
        <source>Lines as they are written</source>
        <translation>原样显示的各行</translation>
    </message>
</context>
<context>
    <name>lodestone::TrainController</name>
    <message>
        <source>The usual one</source>
        <translation>常用配方</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>By orientation</source>
        <translation>按姿态</translation>
    </message>
    <message>
        <source>By session</source>
        <translation>按会话</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Nothing is labelled yet</source>
        <translation>尚无标注</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not promoted</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Slot %1, confirmed</source>
        <translation>槽位 %1，已确认</translation>
    </message>
    <message>
        <source>Slot %1, trial</source>
        <translation>槽位 %1，试运行</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>槽位 %1</translation>
    </message>
    <message>
        <source>Cut windows</source>
        <translation>切分窗口</translation>
    </message>
    <message>
        <source>Train on host</source>
        <translation>在主机上训练</translation>
    </message>
    <message>
        <source>Quantise to int8</source>
        <translation>量化为 int8</translation>
    </message>
    <message>
        <source>Check int8</source>
        <translation>检查 int8</translation>
    </message>
    <message>
        <source>Send to glove</source>
        <translation>发送到手套</translation>
    </message>
    <message>
        <source>Trial on glove</source>
        <translation>在手套上试运行</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>An older version trained this model and did not keep its labels; train anew to have one that can be reproduced.</source>
        <translation>此模型由旧版本训练，未保留标注；请重新训练以得到可重现的模型。</translation>
    </message>
    <message>
        <source>PDF report (*.pdf)</source>
        <translation>PDF 报告 (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report of %1</source>
        <translation>生成 %1 的报告</translation>
    </message>
    <message>
        <source>PDF report (*.pdf);;HTML report (*.html);;Table of figures (*.csv)</source>
        <translation>PDF 报告 (*.pdf);;HTML 报告 (*.html);;数据表 (*.csv)</translation>
    </message>
    <message>
        <source>%1 Below, each on its own hold-out.</source>
        <translation>%1 以下为各自留出集上的结果。</translation>
    </message>
    <message>
        <source>%1 is kept, and the glove keeps what it has. %2</source>
        <translation>%1 已保留，手套维持现有模型。%2</translation>
    </message>
    <message>
        <source>%1 Nothing recorded or labelled was lost.</source>
        <translation>%1 录制和标注均未丢失。</translation>
    </message>
    <message>
        <source>Published techniques</source>
        <translation>已发表的方法</translation>
    </message>
    <message>
        <source>%1, for comparison</source>
        <translation>%1，供比较</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告在 %1。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>There is no model to report on yet; train one.</source>
        <translation>还没有可生成报告的模型；请先训练一个。</translation>
    </message>
    <message>
        <source>Write %1 as C</source>
        <translation>将 %1 写为 C 代码</translation>
    </message>
    <message>
        <source>This model has no image yet; train it anew.</source>
        <translation>此模型还没有映像；请重新训练。</translation>
    </message>
    <message>
        <source>The C code is in %1.</source>
        <translation>C 代码在 %1 中。</translation>
    </message>
    <message numerus="yes">
        <source>It shows %n pictures of the hand.</source>
        <translation>
            <numerusform>其中有 %n 张手的图像。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lodestone::TrainPage</name>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation>留出方式</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Train only</source>
        <translation>仅训练</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>Steps of this run</source>
        <translation>本次运行的步骤</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>hold-out</source>
        <translation>留出集</translation>
    </message>
    <message>
        <source>Hold-out accuracy</source>
        <translation>留出集准确率</translation>
    </message>
    <message>
        <source>tick is the majority baseline</source>
        <translation>刻线为多数类基线</translation>
    </message>
    <message>
        <source>Accuracy of each domain and finger</source>
        <translation>各域与各手指的准确率</translation>
    </message>
    <message>
        <source>No result yet. It appears after the first training.</source>
        <translation>尚无结果。首次训练后显示。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Every training keeps its model here</source>
        <translation>每次训练的模型都保留在此</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Flash %1</source>
        <translation>烧录 %1</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>回滚到 %1</translation>
    </message>
    <message>
        <source>Choose a model to put it on the glove.</source>
        <translation>选择要写入手套的模型。</translation>
    </message>
    <message>
        <source>%1 has no image to send.</source>
        <translation>%1 没有可发送的映像。</translation>
    </message>
    <message>
        <source>%1 runs on the glove now.</source>
        <translation>%1 正在手套上运行。</translation>
    </message>
    <message>
        <source>The glove runs it on trial until you confirm.</source>
        <translation>手套将试运行它，直到您确认。</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Accuracy %1, majority %2, all five right %3, in %4 windows held out: %5.</source>
        <translation>准确率 %1，多数类 %2，五指全对 %3，留出 %4 个窗口：%5。</translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1; by %2 before calibration.</source>
        <translation>标称与实际置信度相差 %1；校准前为 %2。</translation>
    </message>
    <message>
        <source>Stated and true confidence differ by %1.</source>
        <translation>标称与实际置信度相差 %1。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>已保留 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Write this model’s figures as a PDF, HTML or CSV file</source>
        <translation>把此模型的数据写为 PDF、HTML 或 CSV 文件</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Tick two models first</source>
        <translation>请先勾选两个模型</translation>
    </message>
    <message>
        <source>Compare the two ticked models</source>
        <translation>比较勾选的两个模型</translation>
    </message>
    <message>
        <source>Roll back to, or flash, the chosen model</source>
        <translation>回滚到或烧录所选模型</translation>
    </message>
    <message>
        <source>Next view of the model</source>
        <translation>模型的下一视图</translation>
    </message>
    <message>
        <source>Train the chosen model again and compare the bytes</source>
        <translation>重新训练所选模型并比较字节</translation>
    </message>
    <message>
        <source>Write a report of the chosen model</source>
        <translation>生成所选模型的报告</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1, simulated hand</source>
        <translation>%1，模拟手</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个采样</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>What the network reads at once. In milliseconds it is the same for gloves of every rate</source>
        <translation>网络一次读取的长度。以毫秒为单位时，各种采样率的手套都相同</translation>
    </message>
    <message>
        <source>Contested labels</source>
        <translation>有争议的标注</translation>
    </message>
    <message>
        <source>Labels about which a model that has not learnt from them says something else</source>
        <translation>未从这些标注学习过的模型给出不同答案的标注</translation>
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
        <translation>上一片段</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation>下一片段</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>选择会话</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>吸附</translation>
    </message>
    <message>
        <source>Edges you drag jump to where a still pose begins or ends</source>
        <translation>拖动的边缘会吸附到静止姿势的起止处</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show the whole session</source>
        <translation>显示整个会话</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>of %1, at %2×</source>
        <translation>共 %1，%2×</translation>
    </message>
    <message>
        <source>Split, merge, delete, undo or redo a label</source>
        <translation>拆分、合并、删除、撤销或重做标注</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>右键单击</translation>
    </message>
</context>
<context>
    <name>lodestone::TrialController</name>
    <message>
        <source>A model of another project</source>
        <translation>其他项目的模型</translation>
    </message>
    <message>
        <source>Nobody confirmed %1, so the glove runs no model now.</source>
        <translation>无人确认 %1，因此手套现在不运行模型。</translation>
    </message>
    <message>
        <source>Nobody confirmed %1, so the glove went back to the model before.</source>
        <translation>无人确认 %1，因此手套已还原到之前的模型。</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>This image is not of a model in the open project; open the project it was trained in.</source>
        <translation>此映像不属于当前项目中的模型；请打开训练它的项目。</translation>
    </message>
    <message>
        <source>A model is on trial</source>
        <translation>有模型正在试运行</translation>
    </message>
    <message>
        <source>%1 is on trial on the glove, and nobody has confirmed it.</source>
        <translation>%1 正在手套上试运行，尚无人确认。</translation>
    </message>
    <message>
        <source>Without an answer the glove goes back to the model before in %1.</source>
        <translation>若不确认，手套将在 %1 后还原到之前的模型。</translation>
    </message>
    <message>
        <source>Confirm and quit</source>
        <translation>确认并退出</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>A training is not finished.</source>
        <translation>训练尚未完成。</translation>
    </message>
    <message>
        <source>Recordings and labels are kept. The glove keeps the model it runs.</source>
        <translation>录制和标注会保留。手套继续运行当前模型。</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>停止训练并退出</translation>
    </message>
    <message>
        <source>a few minutes</source>
        <translation>几分钟</translation>
    </message>
    <message>
        <source>Without an answer the glove runs no model any more in %1.</source>
        <translation>若无应答，%1 后手套将不再运行任何模型。</translation>
    </message>
    <message>
        <source>A training is running</source>
        <translation>训练正在进行</translation>
    </message>
</context>
<context>
    <name>lodestone::UpdateCard</name>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Back to the previous model (Ctrl+R)</source>
        <translation>回到之前的模型 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 of %2 B</source>
        <translation>%1 / %2 B</translation>
    </message>
    <message>
        <source>%1 kB/s</source>
        <translation>%1 kB/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>%1 of %2 differ</source>
        <translation>%2 个中 %1 个不一致</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>由您确认</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>reverted</source>
        <translation>已还原</translation>
    </message>
    <message>
        <source>The image did not arrive whole; the old model still runs.</source>
        <translation>映像未完整送达；旧模型仍在运行。</translation>
    </message>
    <message>
        <source>%1 B in %2 s</source>
        <translation>%1 B，%2 秒</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>确认 %1</translation>
    </message>
    <message>
        <source>Revert to %1</source>
        <translation>还原到 %1</translation>
    </message>
    <message>
        <source>The old model runs until the new one is verified.</source>
        <translation>新模型校验完成前，旧模型继续运行。</translation>
    </message>
    <message>
        <source>Nothing is on trial.</source>
        <translation>没有正在试运行的模型。</translation>
    </message>
    <message>
        <source>Without your answer the glove goes back in %1.</source>
        <translation>若不确认，手套将在 %1 后还原。</translation>
    </message>
    <message>
        <source>hash, self-test</source>
        <translation>哈希、自检</translation>
    </message>
    <message>
        <source>Slot %1 is on trial; without your answer the glove goes back by itself.</source>
        <translation>槽位 %1 正在试运行；若不确认，手套会自动还原。</translation>
    </message>
    <message>
        <source>The glove went back to slot %1; slot %2 keeps the model that was on trial.</source>
        <translation>手套已还原到槽位 %1；槽位 %2 保留试运行过的模型。</translation>
    </message>
</context>
<context>
    <name>lodestone::ValueRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>plans</name>
    <message>
        <source>Ten combinations</source>
        <translation>十种组合</translation>
    </message>
    <message>
        <source>The ten usual finger combinations, each held while the hand sweeps slowly from pointing up to pointing down.</source>
        <translation>十种常用的手指组合，每种都在手从指向上方慢慢摆到指向下方时保持。</translation>
    </message>
    <message>
        <source>All thirty-two</source>
        <translation>全部三十二种</translation>
    </message>
    <message>
        <source>Every combination of five fingers once, in mixed order, each held while the hand sweeps from pointing up to pointing down.</source>
        <translation>五指的每种组合各一次，顺序打乱，每种都在手从指向上方摆到指向下方时保持。</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Rest, six positions for the accelerometer, then a slow turn through every direction for the magnetometer. Take the magnets off the fingers first.</source>
        <translation>静置，加速度计的六个位置，然后为磁力计慢慢转过每个方向。请先取下手指上的磁铁。</translation>
    </message>
    <message>
        <source>Lay the glove down and let go</source>
        <translation>放下手套并松手</translation>
    </message>
    <message>
        <source>Palm down</source>
        <translation>掌心朝下</translation>
    </message>
    <message>
        <source>Palm up</source>
        <translation>掌心朝上</translation>
    </message>
    <message>
        <source>Fingertips up</source>
        <translation>指尖朝上</translation>
    </message>
    <message>
        <source>Fingertips down</source>
        <translation>指尖朝下</translation>
    </message>
    <message>
        <source>Thumb side up</source>
        <translation>拇指侧朝上</translation>
    </message>
    <message>
        <source>Thumb side down</source>
        <translation>拇指侧朝下</translation>
    </message>
    <message>
        <source>Turn the hand slowly through every direction</source>
        <translation>让手慢慢转过每个方向</translation>
    </message>
    <message>
        <source>Gravity sweep</source>
        <translation>重力扫描</translation>
    </message>
    <message>
        <source>A few combinations, each turned through every direction of gravity: up to down, then about the forearm, then freely until the sphere is full.</source>
        <translation>几种组合，每种都转过重力的每个方向：从上到下，再绕前臂，然后自由转动直到球面填满。</translation>
    </message>
    <message>
        <source>Calibration, worn</source>
        <translation>校准（佩戴时）</translation>
    </message>
    <message>
        <source>The magnets&apos; own field, the earth&apos;s and the gyroscope&apos;s offset, in one minute with the glove on: keep all five fingers extended while the hand turns.</source>
        <translation>戴着手套一分钟即可得到磁铁磁场、地磁场和陀螺仪零偏：转动手时五指保持伸直。</translation>
    </message>
    <message>
        <source>Fingers extended, turn the hand up, down, over and around</source>
        <translation>五指伸直，将手向上、向下、翻转并转圈</translation>
    </message>
    <message>
        <source>Putting on</source>
        <translation>戴上手套</translation>
    </message>
    <message>
        <source>Twenty seconds after the glove was put on: five poses, each while the hand sweeps from pointing up to pointing down. The model is adapted to how the magnets sit now.</source>
        <translation>戴上手套后的二十秒：五个姿势，每个都在手从指向上方摆到指向下方时保持。模型会适应磁铁当前的位置。</translation>
    </message>
</context>
</TS>
