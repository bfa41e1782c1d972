// SPDX-License-Identifier: GPL-3.0-or-later
// A step of the editor's history; for its own sources only.
#pragma once
#include "widgets/label/label_editor.h"

namespace lodestone {

class LabelEditor::Step : public QUndoCommand
{
public:
    Step(LabelEditor *editor, Kind kind, const QString &text, State before, State after)
        : QUndoCommand(text), m_editor(editor), m_kind(kind), m_before(std::move(before)), m_after(std::move(after))
    {}
    void undo() override { m_editor->restore(m_before, text()); }
    void redo() override { m_editor->restore(m_after, text()); }
    int id() const override { return m_kind == Kind::Alone ? -1 : static_cast<int>(m_kind); }
    bool answers(const State &question) const
    {
        return m_kind == Kind::Answer && m_after.active == question.active && m_after.queue == question.queue
               && m_after.own == question.own && m_after.begin == question.begin && m_after.end == question.end;
    }
    bool mergeWith(const QUndoCommand *command) override
    {
        const auto *next = static_cast<const Step *>(command);
        const State &then = next->m_before;
        const bool sameQuestion = m_after.active == then.active && m_after.queue == then.queue
                                  && m_after.own == then.own && m_after.selected == then.selected
                                  && m_after.begin == then.begin && m_after.end == then.end;
        if (!sameQuestion || next->m_kind != m_kind)
            return false;
        m_after = next->m_after;
        setObsolete(m_before.answer == m_after.answer && m_before.begin == m_after.begin && m_before.end == m_after.end
                    && m_before.segments == m_after.segments);
        return true;
    }

private:
    LabelEditor *m_editor;
    Kind m_kind;
    State m_before, m_after;
};

} // namespace lodestone
