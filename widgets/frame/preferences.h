// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can settle once for all. Values in, one signal out with all of them; each change counts at once.
#pragma once
#include <QDialog>
#include <vector>

class QComboBox;
class QLabel;
class QSpinBox;

namespace lodestone {

struct Preferences
{
    QString language;           // a code; empty: the desktop's
    QString theme;              // "light", "dark"; empty: the desktop's
    int rateHz = 0;             // asked of a glove when it connects; 0: its own
    double spanSeconds = 20;    // of the Live plots
    int questionsPerMinute = 6; // at most, while recording; 0: none
    QString folder;             // where new projects are put
    QString camera{};           // id of a real one; empty: none
    bool operator==(const Preferences &) const = default;
};

class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    struct Choice
    {
        QString key, words;
    };
    // languages: codes with the names that their speakers give them. spans: s.
    PreferencesDialog(const Preferences &now, const std::vector<Choice> &languages, const std::vector<double> &spans,
        QWidget *parent = nullptr);
    const Preferences &preferences() const { return m_now; }
    void setFolder(const QString &folder);
    // Those that can be chosen. problem: why there is none, a sentence.
    void setCameras(const std::vector<Choice> &cameras, const QString &problem);

signals:
    void changed(const lodestone::Preferences &preferences);
    void folderWanted(); // ask for another one

private:
    void take();
    Preferences m_now;
    QComboBox *m_language, *m_theme, *m_rate, *m_span, *m_camera;
    QSpinBox *m_questions;
    QLabel *m_folder, *m_later, *m_noCamera;
};

} // namespace lodestone
