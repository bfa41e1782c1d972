// SPDX-License-Identifier: GPL-3.0-or-later
// The strip at the top: name, port, Record, page tabs, agreement with the glove, and the primary button.
#pragma once
#include "widgets/main_window.h"
#include <QWidget>

class QAbstractButton;
class QLabel;

namespace lodestone {

class ActionButton;
class CameraButton;
class PortPicker;
class PrimaryButton;
class MenuButton;
class SegmentSwitch;
class StatusMark;

class Header : public QWidget
{
    Q_OBJECT
public:
    explicit Header(QWidget *parent = nullptr);
    QAbstractButton *menu() const;
    PortPicker *ports() const { return m_ports; }
    ActionButton *record() const { return m_record; }
    QAbstractButton *camera() const;
    void setCamera(const CameraView &view);
    void setTabs(const QStringList &titles, const QStringList &keys);
    void setTab(int index); // does not emit tabChosen
    PrimaryButton *primary() const { return m_primary; }
    void setRecording(bool recording, double seconds);
    void setAgreement(const AgreementView &view);
    void setPrimary(const PrimaryView &view);
    QSize minimumSizeHint() const override; // narrow: the name and the words of the agreement are left out

signals:
    void tabChosen(int index); // the user clicked a tab

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
    int fullWidth() const; // px
    int nameWidth() const;
    MenuButton *m_menu;
    QLabel *m_name;
    PortPicker *m_ports;
    ActionButton *m_record;
    CameraButton *m_camera;
    SegmentSwitch *m_tabs;
    StatusMark *m_agreement;
    PrimaryButton *m_primary;
};

} // namespace lodestone
