/* Made by `npm run messages` from locales/en. Do not edit. */
import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      cli: {
        "usage": "Usage:\n  okr import FILE [--sheet NAME] [--map MAPPING.json] [--report REPORT.xlsx] [--json] [-o PLAN.okr]\n  okr export FILE --to xlsx|pdf|csv|html|json [--doc-lang vi|en] -o OUT\n  okr new [--from SAMPLE] [--title TITLE] [-o PLAN.okr]\n  okr list [--json]\nEverywhere: --lang vi|en, --data FOLDER";
        "importedPlan": "“{{title}}”: {{objectives}}, {{keyResults}}";
        "cellAccount": "{{total}} cells with content: {{placed}} placed, {{kept}} kept, {{listed}} listed";
        "moreRemarks_one": "  … and {{count}} more remark (--json shows all)";
        "moreRemarks_other": "  … and {{count}} more remarks (--json shows all)";
        "exported": "“{{title}}” was written to {{file}}";
        "newPlanTitle": "New OKR plan";
        "planMade": "“{{title}}” was made with {{objectives}}";
        "libraryEmpty": "There are no plans yet.";
        "companyDamaged": "The company settings “{{file}}” are damaged and could not be read; the command went on without them. The file was left as it is. Bring the company file in again in the app.";
        "companyNewer": "The company settings “{{file}}” were written by a newer version; the command went on without them. The file was left as it is. Update the app.";
        "companyClosed": "The company settings “{{file}}” could not be opened; the command went on without them. The file was left as it is. Check that you may read it.";
      };
      commands: {
        "step": {
          "addObjective": "add $t(terms:objective)";
          "addKeyResult": "add $t(terms:result)";
          "deleteRows_one": "delete row";
          "deleteRows_other": "delete {{count}} rows";
          "moveObjective_one": "move $t(terms:objective)";
          "moveObjective_other": "move {{count}} $t(terms:objectives)";
          "moveKeyResult_one": "move $t(terms:result)";
          "moveKeyResult_other": "move {{count}} $t(terms:results)";
          "setCells_one": "edit cell";
          "setCells_other": "edit {{count}} cells";
          "clearCells_one": "clear cell";
          "clearCells_other": "clear {{count}} cells";
          "setPlanFields": "change plan details";
          "importPlan": "import “{{title}}”";
          "importIntoPlan": "take in “{{title}}”";
          "renamePerson": "rename “{{from}}” to “{{to}}”";
          "renameDepartment": "rename department “{{from}}” to “{{to}}”";
        };
        "menu": {
          "newPlan": "New plan";
          "newFromSample": "New plan from the sales sample";
          "importWorkbook": "Import workbook…";
          "openPlanFile": "Open plan file…";
          "export": "Export…";
          "planProperties": "Plan details…";
          "undo": "Undo";
          "redo": "Redo";
          "addObjective": "Add $t(terms:objective)";
          "addKeyResult": "Add $t(terms:result)";
          "deleteRows": "Delete row";
          "moveUp": "Move up";
          "moveDown": "Move down";
          "showStart": "Start screen";
          "showSheet": "Sheet";
          "languageVi": "Tiếng Việt";
          "languageEn": "English";
          "themeSystem": "Theme as the system";
          "themeLight": "Light theme";
          "themeDark": "Dark theme";
          "importMany": "Import several files…";
          "closeTab": "Close plan";
          "binPlan": "Move plan to bin";
          "openDataFolder": "Open data folder";
          "searchPlans": "Search all plans";
          "showPalette": "Command palette";
          "showPlans": "All plans";
          "showBin": "Bin";
          "toggleInspector": "Inspector";
          "nextTab": "Next plan";
          "previousTab": "Previous plan";
          "zoomIn": "Zoom in";
          "zoomOut": "Zoom out";
          "zoomReset": "Actual size";
          "themeContrast": "High contrast";
          "showSettings": "Settings";
          "showCompany": "Company settings";
          "showGuide": "How to write OKRs";
          "showShortcuts": "Keyboard shortcuts";
          "showTour": "Tour of the sample";
          "showAbout": "About Đỉnh OKR";
          "nextPane": "Next part of the window";
        };
      };
      common: {
        "appName": "Đỉnh OKR";
        "action": {
          "cancel": "Cancel";
          "close": "Close";
          "save": "Save";
          "retry": "Try again";
          "undo": "Undo";
          "redo": "Redo";
          "undoStep": "Undo: {{step}}";
          "redoStep": "Redo: {{step}}";
          "addKeyResult": "Add $t(terms:result)";
          "addObjective": "Add $t(terms:objective)";
          "importWorkbook": "Import workbook";
          "export": "Export";
          "planProperties": "Plan details";
        };
        "nothingToUndo": "No step to undo yet";
        "nothingToRedo": "No step to redo yet";
        "rail": {
          "label": "Screens";
          "start": "Start";
          "plans": "Plans";
          "sheet": "Sheet";
          "help": "Help";
          "settings": "Settings";
        };
        "save": {
          "saved": "Saved {{time}}";
          "savedBefore": "Saved";
          "saving": "Saving…";
          "failed": "Save failed: {{reason}}";
          "reasonDiskFull": "disk full";
          "reasonReadOnly": "folder is read-only";
          "reasonOther": "see the reason above";
          "waiting_one": "{{count}} change waiting to be saved";
          "waiting_other": "{{count}} changes waiting to be saved";
          "readOnly": "Read-only";
        };
        "count": {
          "objectives_one": "{{count}} $t(terms:objective)";
          "objectives_other": "{{count}} $t(terms:objectives)";
          "keyResults_one": "{{count}} $t(terms:result)";
          "keyResults_other": "{{count}} $t(terms:results)";
          "problems_one": "{{count}} cell to mend";
          "problems_other": "{{count}} cells to mend";
          "weightSum": "$t(terms:Objective) weights {{sum}}";
          "cells_one": "Count {{count}}";
          "cells_other": "Count {{count}}";
          "sum": "Sum {{sum}}";
        };
        "status": {
          "met": "Met";
          "on": "On track";
          "risk": "At risk";
          "off": "Off track";
          "below": "Below start";
          "none": "No figure";
        };
        "level": {
          "company": "Company";
          "department": "Department";
          "team": "Team";
          "person": "Person";
        };
        "state": {
          "draft": "Draft";
          "approved": "Approved";
          "running": "Running";
          "closed": "Closed";
        };
        "plan": {
          "title": "Plan title";
          "department": "Department";
          "owner": "Owner";
          "level": "Level";
          "state": "State";
          "cycle": "Cycle";
          "cycleKind": "Kind of cycle";
          "cycleStart": "From";
          "cycleEnd": "To";
          "kindMonth": "Month";
          "kindQuarter": "Quarter";
          "kindHalf": "Half-year";
          "kindYear": "Year";
          "kindCustom": "Custom range";
          "unset": "Not set";
          "untitled": "Untitled plan";
          "cycleWrong": "The last day is before the first. Change one of the two.";
          "titleMissing": "The plan needs a title.";
          "readOnly": "The plan is open read-only.";
        };
        "today": "today, {{time}}";
        "yesterday": "yesterday, {{time}}";
        "crash": {
          "title": "This screen has failed";
          "text": "Saved changes are intact. Reopen the screen to go on.";
          "reload": "Reopen";
          "noBridge": "This page runs only inside the Đỉnh OKR app. Open the app to see your plans.";
        };
        "leave": {
          "title": "Some changes are not saved";
          "text_one": "“{{title}}” has {{count}} change that could not be saved. Closing now loses it.";
          "text_other": "“{{title}}” has {{count}} changes that could not be saved. Closing now loses them.";
          "stay": "Stay";
          "close": "Close and lose them";
        };
        "notice": "Notice";
        "busy": "Opening…";
        "tabs": {
          "label": "Open plans";
          "new": "New plan";
          "close": "Close “{{title}}”";
          "unsaved": "some changes are not saved yet";
        };
        "palette": {
          "title": "Command palette";
          "hint": "Type a command or the name of a plan";
          "nothing": "Nothing matches “{{query}}”. Try fewer words.";
        };
      };
      errors: {
        "fileNotFound": "The file “{{file}}” was not found. Check its name and folder, then choose it again.";
        "fileUnreadable": "The file “{{file}}” could not be opened: another program holds it, or you may not read it. Close it in Excel, then try again.";
        "fileIsFolder": "“{{file}}” is a folder. Open it and choose the workbooks in it one by one.";
        "fileEmpty": "The file “{{file}}” is empty. Choose another file, or get it again from where it came.";
        "fileTooBig": "The file “{{file}}” is larger than {{limit}} MB and was not read. Remove pictures from it, or copy the plan table to a new workbook.";
        "encrypted": "The file “{{file}}” is protected with a password. Open it in Excel, remove the password (File › Info › Protect Workbook), save it, then import it.";
        "htmlFile": "The file “{{file}}” is a web page without a table. Choose a file with a table of the plan: Excel, OpenDocument or CSV.";
        "pdfFile": "The file “{{file}}” is a PDF, not a workbook. Choose the Excel file the plan was made in, or copy the table and paste it into the sheet.";
        "textFile": "The file “{{file}}” is plain text without a table. Choose an Excel workbook (.xlsx) or a table as text (.csv).";
        "lockFile": "The file “{{file}}” is the temporary mark Excel leaves while someone has the workbook open (~$). Choose the file of the same name without “~$” in front.";
        "notWorkbook": "The file “{{file}}” is not a workbook. Choose an Excel (.xlsx, .xls, .xlsb), OpenDocument (.ods) or CSV file.";
        "corruptWorkbook": "The file “{{file}}” is damaged or cut short and cannot be read. Get it again, or let Excel repair it and save it. Nothing was imported.";
        "workbookHasDtd": "The file “{{file}}” holds an XML declaration Excel never writes (a DTD) and may be harmful, so it was not read. Ask the sender for a clean file. Nothing was imported.";
        "workbookBomb": "The file “{{file}}” unpacks to far too much data and may be harmful, so it was not read. Ask the sender for a clean file. Nothing was imported.";
        "workbookTooBig": "The workbook “{{file}}” is too large to read (too many cells, merges or inner parts). Copy the plan table to a new workbook and import that. Nothing was imported.";
        "noSheets": "The workbook “{{file}}” has no sheet with cells. Choose another file.";
        "readTooLong": "Reading the file “{{file}}” took more than {{limit}} seconds and was stopped. Copy the plan table to a new workbook and import that. Nothing was imported.";
        "readTooMuchMemory": "Reading the file “{{file}}” needed more than {{limit}} MB of memory and was stopped. Copy the plan table to a new workbook and import that. Nothing was imported.";
        "workerFailed": "Something in the app failed while working on “{{file}}”. Your plans are untouched. Try again; if it fails again, open the file in Excel, save it, then import it.";
        "cancelled": "Cancelled. Nothing was changed.";
        "sheetNotFound": "“{{file}}” has no sheet “{{sheet}}”. Its sheets are: {{sheets}}. Nothing was imported.";
        "noTable": "No plan table was found in “{{file}}”. Check that a header row names columns such as Objective, Key result, Target. Nothing was imported.";
        "noObjectivesOrResults": "The table in “{{file}}” has no column of $t(terms:objectives) or $t(terms:keyResults). Name these columns in the header row of the table and import again. Nothing was imported.";
        "blankForm": "“{{file}}” is an empty form: use it as a template, or fill it first. Nothing was imported.";
        "mappingInvalid": "The column mapping for “{{file}}” does not work at {{where}}: there is no such sheet or column, or one field is given twice. Correct it and try again. Nothing was imported.";
        "mappingFileInvalid": "The file “{{file}}” is not a valid column mapping (at: {{detail}}). Nothing was changed. Choose a file that was exported from the list of remembered mappings.";
        "mappingFileNewer": "The mapping file “{{file}}” was written by a newer version of this app. Nothing was changed. Update the app, then try again.";
        "mappingFileShapeless": "The mapping “{{file}}” does not say which workbooks it fits, so it cannot be remembered. Nothing was changed. It can be used on the command line with --map; or choose a file that was exported from the list of remembered mappings.";
        "mappingMissing": "This mapping is no longer remembered: it may have been removed meanwhile. Nothing was changed. Open the list again to see what is there.";
        "mappingsPutAside": "The file of remembered mappings “{{file}}” was damaged and has been put aside, not deleted; the list begins anew. Your plans are not affected. Bring in the mappings you exported if you have any.";
        "mappingsNewer": "The file of remembered mappings “{{file}}” was written by a newer version of this app and is not written over. Nothing was changed. Update the app to remember more mappings.";
        "planNotFound": "The plan “{{plan}}” is not in the list. It may have been moved. Choose another plan.";
        "planStale": "The change to “{{plan}}” was made on an older state of the plan and was not saved. Open the plan again, then make the change once more.";
        "planUnreadable": "The plan “{{plan}}” cannot be read: its files are damaged. They were left as they are. Bring the plan in again from a plan file or a workbook.";
        "planMended": "A file of the plan “{{plan}}” was damaged and was restored from its copy. Nothing was lost.";
        "planTailCut": "The app stopped while it was saving the last change to “{{plan}}”. Everything that was shown as saved is here; please check your last change.";
        "planEditsLost": "{{count}} of the last changes to “{{plan}}” could not be read. The plan is shown as it was before them; the damaged files were kept aside. Please check the plan.";
        "planKeptBoth": "There is a plan “{{plan}}” with other content already. Both were kept: the new one was added as a copy.";
        "planRestoredBeside": "The library has a plan “{{plan}}” again, so the one from the bin was put beside it as a plan of its own. Both were kept; look at them and delete the one you do not need.";
        "binEntryMissing": "This plan is no longer in the bin: it may have been restored or deleted for good. Nothing was changed. Open the bin again to see what is in it.";
        "planFileNewer": "“{{file}}” was made by a newer version of this app. It is shown read-only and was not changed. Update the app to edit it.";
        "libraryLocked": "Another window or computer ({{host}}) is using this folder of plans. Close the app there, then try again. Nothing was changed.";
        "diskFull": "“{{file}}” was not saved: the disk is full. What was saved before is intact. Free some space, then try again.";
        "folderReadOnly": "“{{file}}” was not saved: the folder cannot be written to. What was saved before is intact. Choose another folder, or ask for permission, then try again.";
        "writeFailed": "“{{file}}” was not saved ({{reason}}). What was saved before is intact. Check the disk, then try again.";
        "inputInvalid": "The input was refused ({{detail}}). Nothing was changed.";
        "planFileInvalid": "This file is not a valid OKR plan (at: {{place}}). Nothing was changed; choose another .okr file.";
        "planFileTooBig": "The plan file is larger than {{limit}} MB and cannot be opened. Split the plan, then try again.";
        "planReadOnly": "This plan can only be viewed because a newer version saved it. Update the app to edit it.";
        "sampleNotFound": "There is no sample “{{sample}}”. Samples: {{known}}.";
        "recordMissing": "This row is no longer in the plan, so nothing was changed. Try again on a row that is there.";
        "staleChange": "The plan changed while you were editing, so this change was not written. Please try again.";
        "nothingToUndo": "There is nothing to undo.";
        "nothingToRedo": "There is nothing to redo.";
        "moveImpossible": "These rows cannot be moved there. Move $t(terms:objectives) and $t(terms:keyResults) separately.";
        "fieldInvalid": "The value of “{{field}}” does not fit, so it was not written. The plan is as it was.";
        "editorOpen": "A cell is being edited. Press Enter or Esc to finish it first.";
        "settingsReset": "The settings file “{{file}}” was damaged and has been put aside; the first settings are used. Your plans are not affected. Choose language and appearance again if you need to.";
        "severalPlans": "The file “{{file}}” holds several plans, on the sheets: {{sheets}}. Choose one with --sheet. Nothing was written.";
        "outputEndingWrong": "The name “{{file}}” does not fit the form to be written. Use the ending {{endings}}. Nothing was written.";
        "browserMissing": "No browser was found to print the PDF with. Install Chromium or Chrome and try again, or export to HTML. Nothing was written.";
        "pdfFailed": "The PDF could not be made. The plan is not affected. Try again, or export to HTML and print it from a browser.";
        "callRefused": "The request was refused because it did not come from the window of the app. Nothing was changed.";
        "tokenUnknown": "The chosen file is no longer held. Choose the file again. Nothing was changed.";
        "internal": "The app met an unexpected error ({{detail}}). Saved changes are intact. Please try again.";
        "usage": "The command “{{command}}” is missing a parameter or has a wrong one. Nothing was changed.";
        "commandUnknown": "There is no command “{{command}}”. Nothing was changed.";
        "companyPutAside": "The company's file “{{file}}” was damaged and has been put aside, not deleted; the company's settings are back to the first ones. Your plans are not affected. Bring the company file in again if you have one.";
        "dataFolderGone": "The folder of plans “{{folder}}” is not there or cannot be read. The usual folder is used for now; nothing was changed. Connect the drive and start the app again, or choose another folder in Settings.";
        "dataFolderUnclear": "The file “{{file}}” says where plans are kept, but it cannot be read. The usual folder is used for now; the file was left as it is. Choose the folder again in Settings.";
        "dataFolderUnusable": "Plans cannot be kept in the folder “{{folder}}” ({{reason}}). Nothing was changed. Choose a folder you may write to, with enough space, that is not inside the current one.";
        "settingsNewer": "The settings file “{{file}}” was written by a newer version of this app. What this version understands is used; changes last until you close the app, and the file was left as it is. Update the app to keep changes.";
        "companyFileInvalid": "The file “{{file}}” is not a valid company file (at: {{detail}}). Nothing was changed. Ask the sender for the file again.";
        "companyFileTooBig": "The company file “{{file}}” is larger than {{limit}} MB or nested too deeply to be used. Nothing was changed. Use a smaller logo or shorter lists, then try again.";
        "companyFileNewer": "The company file “{{file}}” was written by a newer version of this app and is not written over. Nothing was changed. Update the program, then try again.";
        "logoNotPicture": "“{{file}}” is not a whole PNG or JPEG picture of at least 16 px on each side. The logo is as it was. Choose another picture.";
        "logoTooBig": "The picture “{{file}}” is too large for a logo: at most {{limit}} KB and 4000 px on each side. The logo is as it was. Make it smaller, then choose it again.";
        "plansStillOpen": "Plans are still open. Close every plan first, then try again. Nothing was changed.";
      };
      export: {
        "columns": {
          "objectiveCode": "$t(terms:Objective) code";
          "category": "Category";
          "objective": "$t(terms:Objective)";
          "objectiveWeight": "$t(terms:Objective) weight";
          "objectiveOwner": "$t(terms:Objective) owner";
          "objectiveCommitment": "$t(terms:Objective) type";
          "objectiveNote": "$t(terms:Objective) note";
          "code": "KR code";
          "keyResult": "$t(terms:KeyResult)";
          "kind": "Measure type";
          "unit": "Unit";
          "start": "Start";
          "floor": "Floor";
          "target": "Target";
          "stretch": "Stretch";
          "current": "Current";
          "progress": "Progress";
          "objectiveProgress": "$t(terms:Objective) progress";
          "weight": "Weight";
          "owner": "Owner";
          "due": "Due date";
          "commitment": "Commitment";
          "leading": "Leading indicator";
          "confidence": "Confidence";
          "status": "Status";
          "method": "How to measure";
          "source": "Data source";
          "initiatives": "Initiatives";
          "stages": "Stages";
          "note": "Notes";
        };
        "left": {
          "planNote": "Note of the plan";
          "planLevel": "Level of the plan";
          "planState": "State of the plan";
          "changes": "Changes made after approval";
          "otherLanguage": "Text in the other language";
          "comments": "Comments";
          "parent": "Link to the level above";
          "rollUp": "How it counts towards the level above";
          "checkIns": "Check-ins (only the newest figure goes out)";
          "payNotes": "Notes on pay";
          "initiativeDetails": "Owner, due date and state of initiatives";
          "stageDates": "Dates on which stages were done";
          "objectiveExtra": "Kept columns in $t(terms:objective) rows";
          "bounds": "Lower and upper bounds";
          "formulas": "Formulas (their results go out)";
          "longCells": "Cells longer than 32,767 characters (their end is cut)";
        };
        "sheetName": "OKR plan";
        "department": "Department: {{name}}";
        "owner": "Owner: {{name}}";
        "cycle": "Cycle: {{cycle}}";
        "total": "Total";
        "prepared": "Prepared by";
        "head": "Head of department";
        "director": "Director";
        "signHint": "(signature, full name)";
        "page": "Page {{page}} / {{pages}}";
        "toBeMeasured": "To be measured";
        "dropdown": {
          "title": "Not in the list";
          "message": "Choose an entry of the list.";
        };
        "dialog": {
          "title": "Export plan";
          "form": "Kind of file";
          "forms": {
            "xlsx": "Excel workbook";
            "pdf": "PDF for printing";
            "csv": "CSV";
            "html": "Web page";
            "json": "Plan file";
          };
          "formHints": {
            "xlsx": "With formulas, lists to choose from and a sign-off block; prints one page wide.";
            "pdf": "A4 landscape, with a sign-off block and page numbers.";
            "csv": "Text and numbers only; every spreadsheet program opens it.";
            "html": "One page that needs nothing else; opens in a browser.";
            "json": "Everything in the plan; Đỉnh OKR opens it again.";
          };
          "language": "Language of the document";
          "languages": {
            "vi": "Vietnamese";
            "en": "English";
          };
          "font": "Typeface";
          "leftOut": "This kind of file leaves out";
          "nothingLeftOut": "This kind of file carries everything in the plan.";
          "apostrophe": "Cells that begin with =, +, - or @ get an apostrophe in front, so that no spreadsheet program takes them for formulas.";
          "apostropheCount": "Cells that get an apostrophe: {{cells}}.";
          "export": "Export…";
          "exporting": "Exporting…";
          "close": "Close";
          "done": "Saved “{{name}}”.";
          "show": "Show in folder";
          "again": "Export another kind";
          "failed": "Not exported";
        };
      };
      fields: {
        "code": {
          "label": "Code";
          "short": "Code";
        };
        "title": {
          "label": "Title";
          "short": "Title";
          "objective": "$t(terms:Objective)";
          "keyResult": "$t(terms:KeyResult)";
        };
        "category": {
          "label": "Category";
          "short": "Category";
        };
        "kind": {
          "label": "How it is measured";
          "short": "Kind";
          "choices": {
            "increase": "Increase";
            "decrease": "Decrease";
            "atLeast": "At least";
            "atMost": "At most";
            "range": "In range";
            "stages": "In stages";
            "yesNo": "Yes or no";
          };
        };
        "unit": {
          "label": "Unit";
          "short": "Unit";
        };
        "start": {
          "label": "Start value";
          "short": "Start";
        };
        "floor": {
          "label": "Floor";
          "short": "Floor";
        };
        "target": {
          "label": "Target";
          "short": "Target";
        };
        "stretch": {
          "label": "Stretch";
          "short": "Stretch";
        };
        "low": {
          "label": "Lower bound";
          "short": "From";
        };
        "high": {
          "label": "Upper bound";
          "short": "To";
        };
        "current": {
          "label": "Current value";
          "short": "Current";
        };
        "progress": {
          "label": "Progress";
          "short": "Progress";
        };
        "weight": {
          "label": "Weight";
          "short": "Weight";
        };
        "owner": {
          "label": "Owner";
          "short": "Owner";
        };
        "due": {
          "label": "Due date";
          "short": "Due";
        };
        "commitment": {
          "label": "Committed or aspirational";
          "short": "Type";
          "choices": {
            "committed": "Committed";
            "aspirational": "Aspirational";
          };
        };
        "leading": {
          "label": "Leading or lagging";
          "short": "Leading";
          "choices": {
            "true": "Leading";
            "false": "Lagging";
          };
        };
        "confidence": {
          "label": "Confidence";
          "short": "Confidence";
        };
        "status": {
          "label": "Status";
          "short": "Status";
          "choices": {
            "onTrack": "On track";
            "atRisk": "At risk";
            "offTrack": "Off track";
            "done": "Done";
            "dropped": "Dropped";
          };
        };
        "method": {
          "label": "How it is counted";
          "short": "Method";
        };
        "source": {
          "label": "Data source";
          "short": "Source";
        };
        "initiatives": {
          "label": "Initiatives";
          "short": "Initiatives";
        };
        "stages": {
          "label": "Stages";
          "short": "Stages";
        };
        "note": {
          "label": "Note";
          "short": "Note";
        };
        "bands": {
          "met": "Met";
          "on": "On track";
          "risk": "At risk";
          "off": "Off track";
          "below": "Below start";
          "none": "No figure";
        };
        "yes": "Yes";
        "no": "No";
        "problems": {
          "notNumber": "“{{text}}” is not a number. Enter a number or leave it empty.";
          "notPercent": "“{{text}}” is not a percentage. Enter one like 30% or leave it empty.";
          "percentOutOfRange": "“{{text}}” is outside 0–100%.";
          "notDate": "“{{text}}” is not a date. Enter one like 31 Mar 2026 or leave it empty.";
          "notChoice": "“{{text}}” is not in the list. Choose an entry or leave it empty.";
          "notYesNo": "“{{text}}” is not clear. Enter Yes, No or leave it empty.";
          "unitDiffers": "“{{text}}” is not in the unit of this row ({{unit}}). Enter the number in that unit, or change the unit.";
          "tooLong": "This cell is longer than 32,767 characters. Please shorten it.";
          "notEditable": "This cell is calculated.";
        };
      };
      grid: {
        "addHint": "Type to add a new $t(terms:objective)";
        "cellName": "{{column}}, row {{row}}: {{text}}";
        "emptyCell": "empty";
        "place": "{{column}} · row {{row}}";
        "placeOfKeyResult": "{{column}} · $t(terms:keyResult) {{place}}";
        "placeOfObjective": "{{column}} · $t(terms:objective) {{place}}";
        "ofObjective": "{{name}} ($t(terms:objective))";
        "rowNumber": "Row number";
        "rangeSize": "{{rows}} rows, {{columns}} columns selected";
        "weightSumWarning": "The weights of the $t(terms:results) do not add up to 100%";
        "menu": "Cell commands";
        "commands": {
          "cut": "Cut";
          "copy": "Copy";
          "insertAbove": "Insert row above";
          "insertBelow": "Insert row below";
          "addKeyResult": "Add $t(terms:result)";
          "addObjective": "Add $t(terms:objective)";
          "moveUp": "Move up";
          "moveDown": "Move down";
          "clear": "Clear contents";
          "deleteRows": "Delete rows";
        };
        "ag": {
          "loadingOoo": "Opening…";
          "loadingError": "Error";
          "noRowsToShow": "No rows yet";
          "noMatchingRows": "No row matches";
          "exportingOoo": "Exporting…";
          "ariaSkeletonCellLoading": "The row is being read";
          "ariaSkeletonCellLoadingFailed": "The row could not be read";
          "ariaDeferSkeletonCellLoading": "The cell is being read";
          "ariaSortableColumn": "Press Enter to sort";
          "ariaMenuColumn": "Press Alt and Down to open the commands of the column";
          "ariaFilterColumn": "Press Ctrl and Enter to open the filter";
          "ariaColumnFiltered": "The column is filtered";
          "ariaColumnGroupExpansion": "Press Enter to open or fold the group of columns";
          "ariaRowSelect": "Press Space to select this row";
          "ariaRowDeselect": "Press Space to unselect this row";
          "ariaRowSelectAll": "Press Space to select or unselect all rows";
          "ariaHeaderSelection": "Column with a box to select in its header";
          "ariaToggleCellValue": "Press Space to change the value of the cell";
          "ariaChecked": "selected";
          "ariaUnchecked": "not selected";
          "ariaIndeterminate": "partly selected";
        };
      };
      help: {
        "title": "Help";
        "topics": "Help topics";
        "topic": {
          "guide": "Writing OKRs for sales";
          "import": "Bringing in last year’s workbook";
          "template": "Exporting and templates";
          "shortcuts": "Keyboard shortcuts";
          "about": "About";
        };
        "good": "Better";
        "bad": "Avoid";
        "guide": {
          "why": {
            "title": "What OKRs are for";
            "text1": "A quota says how much to reach. OKRs add why that figure is worth reaching and which signs show that the department is on the right road. A new colleague who has read their own page should know what the manager hopes for over the next three months.";
            "text2": "Where more than the quota earns commission and less costs a penalty, people tend to stop at just enough. So keep pay in a note of its own, and do not work out salaries from OKR scores.";
          };
          "two": {
            "title": "$t(terms:Objective) and $t(terms:keyResult)";
            "text1": "Each $t(terms:objective) is one short sentence about where the department wants to be. It is easy to remember and holds no figure.";
            "text2": "Examples, $t(terms:objective):";
            "good1": "Past customers buy again before we have to look for new ones.";
            "bad1": "Raise revenue by 20 %. (This is a figure to reach: it belongs in the $t(terms:keyResult) column.)";
            "text3": "Each $t(terms:keyResult) is a figure with a unit, a start, a target, a date and an owner. It measures what has changed, not the work that was done. Examples:";
            "good2": "Customers who buy again within 90 days: from 22 % to 35 %, taken from the sales ledger on the 30th of each month.";
            "bad2": "Call every past customer. (This is a task. Put it under initiatives, and measure how many customers came back.)";
            "text4": "Calls or meetings may still be counted as leading indicators: they tell whether the result is on its way, and do not stand in for it.";
          };
          "levels": {
            "title": "Floor, target and stretch";
            "text1": "Give each figure three levels, so that nobody has to argue at the end what counts as reached:";
            "item1": "Floor: below this, something was wrong with the cycle.";
            "item2": "Target: what the department agrees to call success.";
            "item3": "Stretch: a level that takes a different way of working.";
            "text2": "An example for one quarter:";
            "good1": "Net revenue: floor 800 million đồng, target 1 billion, stretch 1.2 billion.";
            "text3": "Say whether it is committed or aspirational. A committed one must be met in full, and a miss needs a reason. An aspirational one has gone well at about 70 %. Keep them apart, or 70 % of a promise will pass for a good result.";
          };
          "wide": {
            "title": "More than revenue";
            "text1": "A page with nothing but revenue speaks of today and not of the next quarter. Keep at least one $t(terms:objective) for:";
            "item1": "Customers: new ones of real value, repeat purchases, customers lost, time to answer a request for a quote.";
            "item2": "Debt collection: share paid on time, debts over 60 days, average days to collect. A sale is not finished until it is paid.";
            "item3": "People: permanent staff, time until a newcomer’s first contract, people leaving.";
            "item4": "Process: opportunities recorded in full, contracts on the right form, orders done twice.";
            "text2": "Pair quantity with quality: “120 new customers” wants “of 3 million đồng or more” or “still buying after 90 days” beside it.";
          };
          "count": {
            "title": "How many";
            "text1": "For one level in one cycle, 3 to 5 $t(terms:objectives) at the most, with 2 to 5 $t(terms:keyResults) each. Few people can follow more than seven figures a week.";
            "text2": "If nothing can go, ask: if only one thing succeeds this quarter, which should it be? The rest can wait for the next cycle, or stay with the everyday figures.";
          };
          "align": {
            "title": "From the company to each person";
            "text1": "Read the OKRs of the level above before you write. Then:";
            "item1": "The company chooses the direction of the year and the quarter.";
            "item2": "Sales writes what it contributes: which of the company’s figures it carries, and how much of each.";
            "item3": "Each person writes their own, tied to the department’s. About half should be their own proposals.";
            "text2": "The leader puts the pages together: adds up everyone’s targets and compares them with the department’s, and looks for overlaps, gaps and rows tied to nothing.";
            "text3": "If the sum falls short of the department’s target, talk about the way of working before handing out more.";
          };
          "weights": {
            "title": "Weights";
            "text1": "Weights say what matters more. Within one $t(terms:objective) they add up to 100 %; the foot of its cell shows the sum while they do not. Leave them all empty and every row counts the same.";
            "text2": "Take round figures such as 50, 30, 20. A weight under 10 % is often a sign that the row could go.";
          };
          "rhythm": {
            "title": "The rhythm of a quarter";
            "item1": "Two weeks before: the company names its direction; departments and people write drafts.";
            "item2": "First week: put together, adjust, agree, print and sign.";
            "item3": "Every week: 15 minutes to enter the current figure, the confidence and one thing in the way. Do not wait for the end of the month.";
            "item4": "Last week: score, write down what was learned, and keep, change or drop each row.";
            "text1": "Carrying a row into the next quarter should be a decision and not a habit.";
          };
          "mistakes": {
            "title": "Common mistakes";
            "item1": "Tasks in place of results: “support”, “take part”, “roll out”.";
            "item2": "No start figure, so nobody knows how far things have come.";
            "item3": "“Maintain”, “continue”: everyday work and not a change.";
            "item4": "The unit inside the figure: enter 800 as the target and “million đồng” as the unit.";
            "item5": "Two owners for one row. Choose one, and name the other in the notes.";
            "item6": "100 % in every cycle: the targets are too low.";
            "item7": "All figures reached and the $t(terms:objective) still missed. Ask yourself about this before you agree on it.";
          };
        };
        "import": {
          "start": {
            "title": "To begin";
            "text1": "Drop an Excel (.xlsx, .xlsm, .xls, .xlsb), OpenDocument (.ods) or CSV file anywhere on the window, or use File › Import workbook. The file itself is only read and never changed.";
            "text2": "Drop several files to bring in a whole department one after the other. Each has its own outcome, and a broken one does not stop the rest.";
          };
          "colours": {
            "title": "What the colours mean";
            "text1": "On the left is the sheet as found, on the right the plan it makes. A cell’s ground says what it is read as; the name is in the column head too, so no one needs to tell colours apart.";
            "item1": "Blue: $t(terms:objective).";
            "item2": "Green: $t(terms:keyResult).";
            "item3": "Yellow: numbers and units.";
            "item4": "Purple: people.";
            "item5": "Grey: kept as it is.";
          };
          "columns": {
            "title": "Headings it knows";
            "text1": "Headings are known in Vietnamese and in English, with or without accents, in capitals or not. They need not be in the first row.";
            "text2": "A few examples:";
            "item1": "Kết quả then chốt, Kết quả chính, KR, Key result";
            "item2": "ĐVT, Đơn vị tính, Unit";
            "item3": "Người phụ trách, PIC, Owner";
          };
          "change": {
            "title": "Changing how a column is read";
            "text1": "Choose another field in the column’s head. “Keep column” takes it into the plan as it is; “Skip” leaves it in the file. The plan on the right changes at once.";
            "text2": "If the wrong row was taken for the headings, choose another above the sheet. “Read as at first” takes all your changes back.";
          };
          "numbers": {
            "title": "Numbers that can be read in two ways";
            "text1": "“1.500” is fifteen hundred as Vietnamese is written and one and a half as English is. When nothing in the sheet settles it, you are asked once for that sheet; nothing is guessed.";
            "text2": "“800 triệu”, “1,2 tỷ” and “35 %” are read as a number with its unit.";
            "text3": "A cell that is no number still comes into the plan just as typed, with a red corner to find it by.";
          };
          "kept": {
            "title": "No cell goes missing";
            "text1": "Before you accept, you see the count: cells with content, cells placed into fields, cells kept as they are, cells only listed. The last three add up to the first.";
            "text2": "The list names each place and why: a row of totals, a signature, a chart, another sheet.";
          };
          "accept": {
            "title": "Accepting";
            "text1": "Nothing is written until you choose Accept into plan. A workbook with several plans in it makes several plans.";
            "text2": "Afterwards, edit in the sheet as usual; every step can be undone.";
          };
          "cannot": {
            "title": "Files that cannot be read, and what to do";
            "item1": "With a password: open it in Excel, take the password off (File › Info), save it and drop it again.";
            "item2": "With “~$” at the start of its name: someone has the workbook open. Choose the file of the same name without it.";
            "item3": "Damaged, or not fully downloaded: download it again, or repair it in Excel and save it as .xlsx.";
            "item4": "Google Sheets: File › Download › Microsoft Excel. Word: copy the table and paste it into the sheet.";
            "item5": "A picture or a PDF: find the Excel file it came from, or copy the table and paste it into the sheet.";
          };
        };
        "template": {
          "forms": {
            "title": "What each kind of file is for";
            "item1": "Excel workbook: for people who work in Excel. It has formulas, lists to choose from and a sign-off block, and can be imported again.";
            "item2": "PDF: to print, sign and file. A4 landscape with page numbers.";
            "item3": "CSV: to take the figures into other software. Text and numbers only.";
            "item4": "Web page: to read on a phone or a computer without Excel. One file, no network needed.";
            "item5": "Plan file: takes the whole plan to another computer with Đỉnh OKR; nothing is lost.";
            "text1": "Before you export, the dialog says what that kind of file leaves out.";
          };
          "how": {
            "title": "How to export";
            "text1": "Choose Export at the right of the toolbar, then the kind of file, the language of the document and where to save it. The document’s language is its own: work in English and send the Vietnamese version.";
            "text2": "To export several, tick them under All plans and choose Export.";
          };
          "own": {
            "title": "Filling in the company’s own template";
            "text1": "This version cannot yet write into a template of your company’s. That is planned for a later version.";
            "text2": "For now, this comes close:";
            "item1": "Select the part you need in the sheet, copy it, and paste it into the template in Excel. The columns keep the order they have on screen.";
            "item2": "Or export an Excel workbook, keep it beside the template, and let formulas in the template point to it. Next time, replace only the exported file.";
            "item3": "If the template differs only in its words and logo, set those under Company settings: exported workbooks and PDFs use them.";
          };
          "company": {
            "title": "Name, logo and sign-off";
            "text1": "Company settings hold the name, the logo, what $t(terms:objectives) and $t(terms:keyResults) are called, units, and who signs. They serve every plan on this computer.";
            "text2": "They can be saved as a file that a colleague opens; they look at it first and then decide.";
          };
          "copies": {
            "title": "Copies and re-use";
            "text1": "To use a plan as the mould for the next quarter: under All plans, duplicate it and move it to the new cycle.";
            "text2": "The sales sample is on the first screen; change it freely, as each time you get a fresh copy.";
          };
        };
        "shortcuts": {
          "filter": "Find a shortcut";
          "found_one": "{{count}} shortcut";
          "found_other": "{{count}} shortcuts";
          "none": "Nothing matches “{{text}}”. Try fewer words.";
          "does": "What it does";
          "keys": "Keys";
          "or": "or";
          "group": {
            "move": "Sheet: moving";
            "select": "Sheet: selecting";
            "change": "Sheet: changing";
            "typing": "Sheet: while typing in a cell";
          };
          "space": "Space";
        };
        "keys": {
          "cell": "Next cell in that direction";
          "rowEnds": "Start or end of the row";
          "screen": "One screen up or down";
          "block": "Edge of the block of filled cells";
          "planEnds": "First or last cell of the plan";
          "enter": "Cell below, or above";
          "tab": "Cell to the right, or to the left";
          "extend": "Extend the selection by a cell";
          "extendEnds": "Extend to the start or end of the row";
          "extendScreen": "Extend by a screen";
          "extendBlock": "Extend to the edge of the block";
          "extendPlan": "Extend to the first or last cell of the plan";
          "rows": "Select whole rows";
          "columns": "Select whole columns";
          "all": "Select everything";
          "edit": "Edit the cell";
          "clear": "Clear the selected cells";
          "clearAndEdit": "Clear the cell and type";
          "copy": "Copy, cut, paste (also with Excel)";
          "redoToo": "Redo";
          "menu": "Menu of the cell";
          "cancel": "Forget the copied range";
          "commit": "Accept, then the cell below, or above";
          "commitTab": "Accept, then to the right, or to the left";
          "line": "New line in the cell";
          "fill": "Fill all selected cells";
          "caret": "Arrows move in the text, or leave the cell";
          "leave": "Accept and go to the next cell (new text)";
          "list": "Open the list of choices";
          "undoTyping": "Drop what was typed";
        };
        "about": {
          "lead": "Plan and follow OKRs in a sheet, on your own computer.";
          "version": "Version";
          "shell": "Runs on";
          "shells": {
            "electron": "Electron";
            "chromium": "The Chromium browser of this computer";
          };
          "storageTitle": "Where things are kept";
          "storage": "Everything stays on this computer. No account, no server; nothing is sent anywhere.";
          "storagePlans": "Plans, their history, the bin and company settings are in the data folder:";
          "storageMine": "Language, theme and window place are in the settings folder of your computer account.";
          "storageFiles": "Workbooks you import are not changed; exported files are where you saved them.";
          "openFolder": "Open data folder";
          "licenceTitle": "Licence";
          "licence": "Đỉnh OKR is under the MIT licence: you may use, copy, change and share it, also for business, as long as the licence goes along. It comes as it is, without warranty.";
          "partsTitle": "Parts made by others";
          "parts_one": "{{count}} package comes with the program; its licence is here in full.";
          "parts_other": "{{count}} packages come with the program; their licences are here in full.";
          "chromium": "Electron brings Chromium and Node.js; their licences are in LICENSES.chromium.html beside the installed program. When the browser of this computer is used, Chromium is not part of what you got.";
          "filter": "Find a package";
          "none": "Nothing matches “{{text}}”.";
          "loading": "Opening the licences…";
        };
        "tour": {
          "label": "Tour of the sample";
          "step": "Step {{step}} of {{steps}}";
          "back": "Back";
          "next": "Next";
          "done": "Done";
          "close": "Close the tour";
          "objective": {
            "title": "One $t(terms:objective) spans its results";
            "text": "The foot of the cell shows status and progress, and the sum of the weights while it is not 100%.";
          };
          "figures": {
            "title": "Type figures as in Excel";
            "text": "Start, floor, target, stretch, current. Type, copy or paste; text that is no number is kept and marked.";
          };
          "progress": {
            "title": "Progress works itself out";
            "text": "The three pale bands are floor, target and stretch; the upright line is the target. Without a current figure it says “—” and not 0.";
          };
          "cellBar": {
            "title": "The cell bar says what was understood";
            "text": "On the left is what you typed, on the right how it was read.";
          };
          "export": {
            "title": "Export when it has to go out";
            "text": "Excel, PDF to print and sign, CSV, a web page or a plan file.";
          };
          "saved": {
            "title": "Saved after every change";
            "text": "The bar at the bottom shows when it was last saved and counts what needs a look. Undo takes a mistake back.";
          };
        };
      };
      import: {
        "title": "Import “{{name}}”";
        "subtitle": "Nothing is written yet. See how each cell is read, change what you need, then accept.";
        "accept": "Accept into plan";
        "acceptSeveral_one": "Accept {{count}} plan";
        "acceptSeveral_other": "Accept {{count}} plans";
        "asFound": "The sheet as found";
        "legend": {
          "objective": "$t(terms:Objective)";
          "keyResult": "$t(terms:Result)";
          "number": "Numbers and units";
          "person": "People";
          "keep": "Kept as is";
          "listed": "Listed only";
        };
        "sheetTabs": "Sheets in the file";
        "sheetUnused": "No plan here";
        "headerRow": "Header row";
        "headerAuto": "Recognise";
        "headerRowN": "Row {{row}}";
        "columnAs": "Column {{column}} is read as";
        "field": {
          "rowNumber": "Row number";
          "code": "Code";
          "objective": "$t(terms:Objective)";
          "objectiveWeight": "$t(terms:Objective) weight";
          "category": "Category";
          "keyResult": "$t(terms:Result)";
          "kind": "Kind";
          "unit": "Unit";
          "start": "Start";
          "floor": "Floor";
          "target": "Target";
          "stretch": "Stretch";
          "current": "Current";
          "progress": "Progress";
          "weight": "Weight";
          "owner": "Owner";
          "startDate": "Start date";
          "due": "Due";
          "commitment": "Commitment";
          "confidence": "Confidence";
          "status": "Status";
          "initiatives": "Initiatives";
          "method": "Method";
          "source": "Source";
          "note": "Note";
          "parent": "Contributes to";
          "department": "Department";
          "cycle": "Cycle";
          "keep": "Keep column";
          "skip": "Skip";
          "objectiveCode": "$t(terms:Objective) code";
          "objectiveOwner": "$t(terms:Objective) owner";
          "objectiveCommitment": "$t(terms:Objective) type";
          "objectiveNote": "$t(terms:Objective) note";
          "objectiveProgress": "$t(terms:Objective) progress";
          "leading": "Leading";
          "recordId": "Row id";
        };
        "counts": "Every cell has a place";
        "total": "with content";
        "placed": "into fields";
        "kept": "kept as is";
        "listed": "listed";
        "willHave": "The plan will have · {{objectives}}, {{keyResults}}";
        "noPlan": "No plan recognised yet. Choose the “$t(terms:Objective)” and “$t(terms:Result)” columns on the left.";
        "listedTitle": "Listed, not taken in";
        "noListed": "No cell was left out.";
        "ambiguous": "Numbers such as “{{text}}” can be read in two ways.";
        "ambiguousWhere": "Cell {{range}}. In this sheet the mark is:";
        "thousands": "A thousands mark";
        "decimals": "A decimal mark";
        "reading": "Reading the file…";
        "readingPercent": "Reading the file, {{percent}}";
        "failed": "This file could not be taken in";
        "otherFile": "Choose another file";
        "moreRows_one": "Show more, {{count}} row left";
        "moreRows_other": "Show more, {{count}} rows left";
        "moreItems_one": "Show {{count}} more item";
        "moreItems_other": "Show {{count}} more items";
        "unnamedObjective": "($t(terms:objective) without a title)";
        "corner": "Row numbers";
        "hiddenRow": "This row is hidden in the file";
        "hiddenColumn": "This column is hidden in the file";
        "isHeader": "The table's header row";
        "rowName": "Row {{row}}";
        "columnName": "Column {{column}}";
        "story": {
          "empty": "an empty cell";
          "listed": "listed only, not in the plan";
          "listedFor": "listed only: {{reason}}";
          "plan": "the plan's own details";
          "planKept": "kept with the plan's own details";
          "objective": "$t(terms:Objective) {{number}}";
          "keyResult": "$t(terms:Result) {{number}}";
          "header": "a column's heading";
          "extra": "kept in a column of its own";
          "title": "its words";
        };
        "readCell": "How to read this cell";
        "readRow": "How to read this row";
        "readCellTitle": "How to read cell {{cell}}";
        "readRowTitle": "How to read row {{row}}";
        "readAsFound": "As found:";
        "readAsText": "Read it as:";
        "readText": "The text to read instead";
        "readOut": "Leave this cell out";
        "readSave": "Read again";
        "rowIs": "Row {{row}} is";
        "asRecognised": "As recognised";
        "role": {
          "objective": "A row of the $t(terms:objective)";
          "keyResult": "A row of the $t(terms:result)";
          "category": "The name of a group";
          "skip": "Left out";
        };
        "headerHere": "Row {{row}} is the header row";
        "useSheet": "Read this sheet";
        "layoutIs": "Layout";
        "layout": {
          "objectiveMerged": "Table, merged $t(terms:objective) cell";
          "objectiveRow": "Table, $t(terms:objective) on its own row";
          "objectiveRepeated": "Table, $t(terms:objective) on every row";
          "objectiveFirstRow": "Table, $t(terms:objective) on the first row";
          "keyResultsOnly": "Table of $t(terms:results) only";
          "objectiveBlocks": "One block per $t(terms:objective)";
          "objectivesAcross": "$t(terms:Objectives) across";
          "indicatorsAcross": "Indicators across";
          "listInCell": "Several $t(terms:results) in one cell";
          "parentColumn": "Parent and child columns";
          "form": "Form of labels and values";
          "outline": "Outline without a header";
        };
        "periodsAre": "Months or quarters across";
        "periods": {
          "checkIns": "Check-ins of each period";
          "columns": "Columns as they are";
        };
        "decimalIs": "Decimal mark";
        "decimal": {
          "comma": "Comma: 1,5";
          "point": "Point: 1.5";
        };
        "encodingIs": "Encoding";
        "encoding": {
          "utf-8": "UTF-8";
          "utf-16le": "UTF-16 LE";
          "utf-16be": "UTF-16 BE";
          "windows-1258": "Windows-1258 (Vietnamese)";
          "windows-1252": "Windows-1252 (Western)";
          "tcvn3": "TCVN3 (ABC)";
          "vni": "VNI Windows";
        };
        "delimiterIs": "Columns parted by";
        "delimiter": {
          "comma": "Comma";
          "semicolon": "Semicolon";
          "tab": "Tab";
          "bar": "Vertical bar";
        };
        "tablesFound": "The tables recognised in the sheet";
        "sureness": {
          "sure": "Sure";
          "quite": "Quite sure";
          "check": "Please check";
        };
        "why": "Why?";
        "whyOf": "Why is {{range}} read so?";
        "questionTitle": "Needs your answer";
        "remarkTitle": "Worth a look";
        "ambiguousOthers_one": "One answer settles {{count}} more cell too.";
        "ambiguousOthers_other": "One answer settles {{count}} more cells too.";
        "showCell": "Go to the cell";
        "made": "named from the heading";
        "moreObjectives_one": "Show {{count}} more";
        "moreObjectives_other": "Show {{count}} more";
        "saveAccount": "Save the account of every cell";
        "undoChoice": "Undo last choice";
        "undoChoiceHint": "Takes back the last choice of how to read (Ctrl+Z)";
        "remember": "Remember this template";
        "remembered": {
          "title": "Remembered ways of reading";
          "offer": "A way to read this template is remembered: “{{name}}”.";
          "use": "Use it";
          "leave": "Don’t use it";
          "save": "Remember";
          "name": "Name";
          "hint": "Next time a file of this template (the same sheets and column headings) is offered this way of reading. Choices for single cells and rows only count where the sheet has the same name.";
          "saved": "“{{name}}” is remembered.";
          "used": "Reading as “{{name}}”.";
          "none": "Nothing is remembered yet. Import a file, change how it is read, then choose “Remember this template”.";
          "from": "From {{file}}, {{day}}";
          "rename": "Rename “{{name}}”";
          "export": "Export “{{name}}” to a file";
          "forget": "Forget “{{name}}”";
          "forgetSure": "Forget it";
          "import": "Import from a file…";
          "renamed": "Renamed to “{{name}}”.";
          "forgotten": "“{{name}}” is forgotten.";
          "exported": "Saved “{{name}}”.";
          "imported": "“{{name}}” is remembered from the file.";
        };
        "accountSaved": "Saved the account “{{name}}”.";
        "showInFolder": "Show in folder";
        "accepted": {
          "new": "“{{title}}” was accepted as a new plan.";
          "several_one": "{{count}} new plan was accepted.";
          "several_other": "{{count}} new plans were accepted.";
          "existing": "Accepted into the plan “{{title}}”.";
          "toBin": "Undo (move to the bin)";
        };
        "into": {
          "open": "Into an existing plan…";
          "title": "Accept into an existing plan";
          "which": "Part of the workbook";
          "search": "Find a plan by title, cycle or person";
          "plans": "Existing plans";
          "nothing": "No plan matches. Try fewer words.";
          "how": "How";
          "fill": "Fill what matches";
          "fillHint": "Empty cells are filled and missing rows added. A cell with a value stays unless you tick it.";
          "add": "Add everything as new rows";
          "addHint": "Every $t(terms:objective) and $t(terms:result) is added at the end.";
          "matched_one": "{{count}} row matches.";
          "matched_other": "{{count}} rows match.";
          "willAdd_one": "Adds {{count}} row.";
          "willAdd_other": "Adds {{count}} rows.";
          "willFill_one": "Fills {{count}} empty cell.";
          "willFill_other": "Fills {{count}} empty cells.";
          "differences": "Differences: plan → workbook";
          "noDifference": "Nothing differs.";
          "takeAll": "Take all from the workbook";
          "takeNone": "Keep all of the plan";
          "items_one": "{{count}} item";
          "items_other": "{{count}} items";
          "accept": "Accept into this plan";
          "field": {
            "rollUp": "Roll-up";
            "low": "Lower bound";
            "high": "Upper bound";
            "stages": "Stages";
            "checkIns": "Check-ins";
          };
        };
        "mapByHand": "Choose the columns myself";
      };
      inspector: {
        "label": "Details";
        "nothing": "Select a cell of the sheet to see its details.";
        "close": "Close details";
        "keyResult": "$t(terms:KeyResult) {{place}}";
        "objective": "$t(terms:Objective) {{place}}";
        "untitled": "No wording yet";
        "contributesTo": "Contributes to";
        "unset": "Not set";
        "empty": "empty";
        "weightSum": "Sum of the weights of $t(terms:keyResults)";
        "weightSumOff": "The weights of the $t(terms:keyResults) add up to {{sum}}, not to 100%.";
        "comment": "{{who}}, {{on}}";
        "groups": {
          "figures": "Figures";
          "people": "People and dates";
          "wording": "Wording";
          "more": "More";
          "notes": "Notes";
        };
        "keyResults": {
          "title": "$t(terms:KeyResults)";
          "empty": "This $t(terms:objective) has no $t(terms:keyResult) yet.";
          "goTo": "Go to $t(terms:keyResult) {{place}}: {{title}}";
          "figures": "{{current}} / {{target}}";
        };
        "history": {
          "title": "History: {{field}}";
          "empty": "No changes yet.";
          "failed": "The history could not be read. The figures are untouched.";
          "change": "{{before}} → {{after}}";
          "checkIn": "Check-in: {{value}}";
          "more_one": "Show {{count}} more change";
          "more_other": "Show {{count}} more changes";
        };
        "checkIns": {
          "title": "Latest check-ins";
          "empty": "No check-ins yet. Enter this week’s figure.";
        };
        "chart": {
          "title": "The way up";
          "described": "From {{first}} ({{firstOn}}) to {{last}} ({{lastOn}}).";
          "level": "{{name}}: {{value}}.";
        };
      };
      menu: {
        "file": "File";
        "edit": "Edit";
        "insert": "Insert";
        "view": "View";
        "help": "Help";
        "quit": "Quit";
        "cut": "Cut";
        "copy": "Copy";
        "paste": "Paste";
        "fullScreen": "Full screen";
        "filterWorkbook": "Excel workbooks";
        "filterPlan": "Đỉnh OKR plans";
        "filterBoth": "Workbooks and plans";
        "filterAll": "All files";
        "openPlanTitle": "Open a plan file";
        "openWorkbookTitle": "Choose a workbook";
        "saveTitle": "Save the export";
        "openCompanyTitle": "Open a company settings file";
        "openLogoTitle": "Choose a logo";
        "openMappingTitle": "Open a column mapping";
        "openManyTitle": "Choose workbooks and plan files";
        "exportFolderTitle": "Choose a folder for the exported files";
        "dataFolderTitle": "Choose a folder for plans";
        "filterCompany": "Company settings";
        "filterImage": "Pictures (PNG, JPEG)";
        "filterMapping": "Column mappings";
        "reportFileName": "Cells of {{file}}";
        "companyFileName": "Company settings";
        "form": {
          "xlsx": "Excel workbook";
          "pdf": "PDF document";
          "csv": "CSV table";
          "html": "Web page";
          "json": "Đỉnh OKR plan file";
          "company": "Company settings";
          "mapping": "Column mapping";
        };
      };
      plans: {
        "title": "Plans";
        "tabs": {
          "label": "Plans and bin";
          "plans": "List";
          "bin": "Bin";
        };
        "openFolder": "Open data folder";
        "importMany": "Import many files…";
        "empty": "No plans on this computer yet.";
        "emptyAction": "Start a plan";
        "groupBy": "Group by";
        "group": {
          "cycle": "Cycle";
          "department": "Department";
          "person": "Owner";
        };
        "without": {
          "cycle": "Without a cycle";
          "department": "Without a department";
          "person": "Without an owner";
        };
        "count_one": "{{count}} plan";
        "count_other": "{{count}} plans";
        "choose": "Select “{{title}}”";
        "chooseAll": "Select all";
        "chosen_one": "{{count}} plan selected";
        "chosen_other": "{{count}} plans selected";
        "chooseFirst": "Select at least one plan first";
        "exportChosen": "Export…";
        "moveChosen": "Move…";
        "binChosen": "Move to bin";
        "more": "More for “{{title}}”";
        "moreHint": "More (Shift+F10)";
        "menu": {
          "label": "Actions for the plan";
          "open": "Open";
          "rename": "Rename…";
          "duplicate": "Duplicate…";
          "move": "Move to another cycle or department…";
          "export": "Export…";
          "bin": "Move to bin";
        };
        "rename": {
          "title": "Rename plan";
          "do": "Rename";
        };
        "duplicate": {
          "title": "Duplicate plan";
          "do": "Duplicate";
          "copyOf": "{{title}} (copy)";
        };
        "move": {
          "title": "Move to another cycle or department";
          "titleMany_one": "Move {{count}} plan";
          "titleMany_other": "Move {{count}} plans";
          "do": "Move";
          "keep": "Keep as it is";
          "day": "A day in the cycle";
          "dayMissing": "Enter a day of the cycle, such as 1 Oct 2026.";
          "dayWrong": "This day cannot be used for a cycle. Check the year, and that the last day is not before the first.";
        };
        "said": {
          "renamed": "Renamed to “{{title}}”.";
          "duplicated": "Duplicated as “{{title}}”.";
          "moved_one": "{{count}} plan moved.";
          "moved_other": "{{count}} plans moved.";
          "binned": "“{{title}}” is in the bin.";
          "binnedMany_one": "{{count}} plan is in the bin.";
          "binnedMany_other": "{{count}} plans are in the bin.";
          "takeBack": "Take back";
          "restored": "“{{title}}” is back in the list as it was.";
          "restoredMany_one": "{{count}} plan is back in the list.";
          "restoredMany_other": "{{count}} plans are back in the list.";
          "restoredBeside": "Restored as “{{title}}” beside the plan that is there; neither was overwritten.";
          "deleted": "“{{title}}” is deleted for good.";
        };
        "search": {
          "label": "Search all plans";
          "placeholder": "Find titles, people, notes…";
          "searching": "Searching…";
          "nothing": "Nothing matches “{{query}}”. Try fewer words.";
          "found_one": "{{count}} place found.";
          "found_other": "{{count}} places found.";
          "foundFirst_one": "{{count}} place found; the best {{shown}} are shown.";
          "foundFirst_other": "{{count}} places found; the best {{shown}} are shown.";
          "clear": "Clear search";
          "failed": "The search failed";
        };
        "kind": {
          "plan": "Plan";
          "objective": "$t(terms:Objective)";
          "keyResult": "$t(terms:Result)";
        };
        "field": {
          "title": "title";
          "owner": "owner";
          "note": "note";
          "department": "department";
          "category": "category";
          "code": "code";
          "extra": "kept column";
        };
        "bin": {
          "loading": "Looking into the bin…";
          "failed": "The bin could not be read";
          "empty": "The bin is empty. Plans put here are kept for 90 days.";
          "back": "Back to the list";
          "kept": "Each plan is kept for 90 days, then deleted for good.";
          "deletedOn": "Put here {{date}}";
          "daysLeft_one": "{{count}} day left";
          "daysLeft_other": "{{count}} days left";
          "lastDay": "last day";
          "restore": "Restore";
          "restoreOne": "Restore “{{title}}”";
          "delete": "Delete for good";
          "deleteOne": "Delete for good: “{{title}}”";
          "askTitle": "Delete “{{title}}” for good?";
          "askText": "The plan and all its versions will be gone and cannot be brought back. Other plans stay as they are.";
          "askKeep": "Keep it";
        };
        "import": {
          "title_one": "Import {{count}} file";
          "title_other": "Import {{count}} files";
          "progress_one": "{{done}} of {{count}} file read.";
          "progress_other": "{{done}} of {{count}} files read.";
          "done_one": "{{count}} plan taken in.";
          "done_other": "{{count}} plans taken in.";
          "needLook_one": "{{count}} file needs a look.";
          "needLook_other": "{{count}} files need a look.";
          "notTaken_one": "{{count}} file was not taken in.";
          "notTaken_other": "{{count}} files were not taken in.";
          "stop": "Stop";
          "made": "Taken in: {{titles}}";
          "listed_one": "{{count}} cell is only listed, not part of a plan.";
          "listed_other": "{{count}} cells are only listed, not part of a plan.";
          "nothingListed": "Every cell has its place in a plan.";
          "lookNoPlan": "Needs a look: no plan was recognised. Nothing was taken in from this file.";
          "look": "Look at this file";
          "lookOne": "Look at this file: “{{name}}”";
          "waiting": "Waiting";
          "reading": "Reading…";
          "stopped": "Stopped; this file was not read.";
          "opened": "Opened for a look.";
          "unsuited": "Not read: this is neither a workbook nor a plan.";
          "acceptGood_one": "Accept {{count}} file that reads well";
          "acceptGood_other": "Accept {{count}} files that read well";
          "goodFiles_one": "{{count}} file reads well, not accepted yet.";
          "goodFiles_other": "{{count}} files read well, not accepted yet.";
          "allProgress": "How far all files are read";
          "readingOne": "How far “{{name}}” is read";
          "stopOne": "Stop reading “{{name}}”";
          "goodPlanFile": "A plan file, ready to be accepted.";
          "found": "{{plans}}, {{keyResults}}.";
          "accepting": "Accepting…";
          "lookQuestion_one": "{{keyResults}}. Needs a look: {{count}} number can be read in two ways. Nothing was taken from this file.";
          "lookQuestion_other": "{{keyResults}}. Needs a look: {{count}} numbers can be read in two ways. Nothing was taken from this file.";
        };
        "export": {
          "title_one": "Export {{count}} plan";
          "title_other": "Export {{count}} plans";
          "do": "Choose a folder and export…";
          "ownLanguage": "Each plan’s own";
          "hint": "Each plan becomes a file of its own. A file of the same name is not overwritten.";
          "written_one": "{{count}} plan exported.";
          "written_other": "{{count}} plans exported.";
          "notWritten_one": "{{count}} plan could not be exported.";
          "notWritten_other": "{{count}} plans could not be exported.";
        };
      };
      print: {
        "continued": "(cont.)";
        "objectiveWeight": "Weight {{weight}}";
        "objectiveProgress": "progress {{progress}}";
        "weightSum": "weights add up to {{sum}}";
        "printedOn": "Printed {{date}}";
        "page": "Page";
        "totalProgress": "Overall progress {{progress}}";
        "totalWeight": "Total weight {{weight}}";
        "legend": "Floor: the least that is acceptable · Target: what the cycle commits to · Stretch: beyond the summit";
      };
      report: {
        "items": {
          "rowNumber": "{{range}}: row numbers, not part of the plan.";
          "computed": "{{range}}: a computed column; the app works it out from the actual figures.";
          "skippedColumn": "{{range}}: a column you chose to leave out.";
          "total": "{{range}}: a total row; the app adds it up itself.";
          "signature": "{{range}}: the sign-off block.";
          "legend": "{{range}}: notes below the table.";
          "repeatedHeader": "{{range}}: the header again.";
          "columnNumbers": "{{range}}: a row that numbers the columns.";
          "placeholder": "{{range}}: a blank of the form, still to be filled.";
          "masthead": "{{range}}: the state motto or the name of the body.";
          "instructions": "{{range}}: instructions above the table.";
          "aboveTable": "{{range}}: text above the table.";
          "belowTable": "{{range}}: text below the table.";
          "unclear": "{{range}}: it is not clear which $t(terms:objective) or $t(terms:result) this belongs to.";
          "sheetWithoutPlan": "{{range}}: this sheet has no table of $t(terms:objectives).";
          "tooManyKeyResults": "{{range}}: more than 20,000 $t(terms:results) in one import; this part was not read.";
          "ambiguousNumber": "{{range}} says “{{text}}”: does the sign group thousands or start the decimals? The cell stays as written until you choose.";
          "unreadNumber": "{{range}} says “{{text}}”, which could not be read as a number. The text is kept and marked.";
          "unreadValue": "{{range}} says “{{text}}”, which could not be understood for the column “{{column}}”. The text is kept and marked.";
          "cellError": "{{range}} holds the error “{{text}}”. The number is left empty.";
          "formulaWithoutValue": "{{range}} is a formula without a result. Open and save the file in Excel, or fill in the number.";
          "targetInSentence": "{{range}}: the target “{{text}}” was read from the sentence of the $t(terms:result).";
          "objectiveMade": "{{range}}: the table names no $t(terms:objective); “{{text}}” is used as one.";
          "hiddenRow": "Row {{row}} is hidden in the file; it was read all the same.";
          "hiddenSheet": "The sheet “{{text}}” is hidden in the file; it was read all the same.";
          "hiddenColumn": "Column {{column}} is hidden in the file; it was read all the same.";
          "cycleAssumed": "The file names no cycle; the plan was put into the current quarter.";
          "sharedNumber": "{{range}}: “{{text}}” in “{{column}}” stands over several $t(terms:keyResults); it was read for the first one only.";
          "weightInPoints": "{{range}}: the weight “{{text}}” was read as it stands, because the weights do not add up to 100. Check the weights.";
          "dateMayBeSwapped": "{{range}} says “{{text}}”: some dates in this column are text, so day and month may be swapped here. Check the date.";
          "otherTable": "{{range}}: another table with other columns; it was not read.";
          "leftOut": "{{range}}: you left this cell out.";
          "cellReadAs": "{{range}} says “{{was}}”; it was read as “{{text}}”, as you chose.";
          "formulaComputed": "{{range}} is a formula without a stored result; “{{text}}” was worked out from the sheet.";
          "legacyText": "{{range}} was written in the letters of an old Vietnamese font; it was read as “{{text}}”.";
          "macrosIgnored": "The file holds macros. They are never run and not read; only the cells are.";
          "sheetKindSkipped": "“{{text}}” is a chart sheet or a macro sheet without cells to read.";
          "periodsAcross": "{{range}}: {{periods}} columns of months or quarters. You can choose whether they are check-ins or columns as they are.";
        };
        "reasons": {
          "headerWords": "Row {{row}} has the words of a header: {{known}} of its {{columns}} columns are known.";
          "formLabels": "{{labels}} labels with their values stand in {{rows}} rows, as in a form.";
          "objectivesAcross": "Row {{row}} has {{objectives}} $t(terms:objectives) beside each other, with what belongs to each below it.";
          "outlineLines": "{{lines}} lines stand under each other without a header; their codes, bullets or indents tell what is under what.";
          "indicatorsAcross": "{{indicators}} columns of figures stand beside each other, one row for each of {{rows}} people or units.";
          "splitLines": "{{lines}} $t(terms:results) were lines of one cell.";
          "periodsAcross": "{{periods}} months or quarters stand beside each other.";
        };
        "book": {
          "name": "Account";
          "title": "What became of each cell";
          "file": "File: {{file}}";
          "plan": "Plan: {{title}} ({{objectives}}, {{keyResults}})";
          "total": "Cells with content";
          "fate": {
            "placed": "In the plan";
            "kept": "Kept as it is";
            "listed": "Listed, not in the plan";
          };
          "howTo": "The sheets of the file follow, their texts in their places and in the colours above. The column behind each sheet says where every cell of its row went.";
          "cut": "Not all of these sheets could be drawn (the first {{rows}} rows and {{columns}} columns of a sheet, {{cells}} cells of the file): {{sheets}}. The counts are of all cells.";
          "cutItems": "The list below ends after {{items}} lines; the counts are of all cells.";
          "head": {
            "sheet": "Sheet";
            "range": "Cells";
            "count": "How many";
            "fate": "What became of it";
            "reason": "Why";
            "text": "Text";
          };
          "field": {
            "title": "Title";
            "header": "a column's heading";
            "extra": "a column of its own";
            "plan": "the plan itself";
          };
        };
      };
      settings: {
        "title": "Settings";
        "saved": "Saved";
        "layers": {
          "label": "Two layers of settings";
          "mine": "Mine";
          "company": "Company";
        };
        "mine": {
          "hint": "For this computer only. Each choice takes effect at once.";
          "person": "You";
          "name": "Your name";
          "nameHint": "New plans get this name as their owner.";
          "language": "Language";
          "languageSystem": "As the system";
          "vietnamese": "Tiếng Việt";
          "english": "English";
          "look": "Display";
          "theme": "Theme";
          "themes": {
            "system": "As the system";
            "light": "Light";
            "dark": "Dark";
            "contrast": "High contrast";
          };
          "zoom": "Zoom";
          "zoomIn": "Zoom in";
          "zoomOut": "Zoom out";
          "zoomLargest": "This is the largest";
          "zoomSmallest": "This is the smallest";
          "sheet": "Sheet";
          "density": "Row density";
          "densities": {
            "compact": "Compact";
            "regular": "Regular";
            "roomy": "Roomy";
          };
          "fontSize": "Letter size in the sheet";
          "pixels": "{{size}} px";
          "sample": "Reach revenue of at least VND 800 million";
          "workbookFont": "Typeface of exported workbooks";
          "files": "Files";
          "dataFolder": "Data folder";
          "dataFolderUsual": "This is the usual place.";
          "openFolder": "Open folder";
          "otherFolder": "Choose another…";
          "usualFolder": "Back to the usual place";
          "dataFolderHint": "Plans are copied to the new place if it holds none yet; the old folder stays as it is.";
        };
        "company": {
          "hint": "Shared by all plans. Changes take effect at once; colleagues get them with the file at the end of this page.";
          "identity": "Name and logo";
          "name": "Company name";
          "logo": "Logo";
          "logoHint": "A PNG or JPEG picture, up to 300 KB. It stands at the top of printed pages.";
          "logoAlt": "Logo of {{company}}";
          "logoAltUnnamed": "Logo of the company";
          "logoNone": "No logo yet";
          "logoChoose": "Choose picture…";
          "logoRemove": "Remove logo";
        };
        "terms": {
          "title": "Terms";
          "hint": "The company's words on screen, in workbooks and in print. Type small letters: capitals are added where a sentence begins.";
          "choice": "Set of words";
          "usual": "Objective / Key result";
          "short": "O / KR";
          "own": "The company's own words";
          "objective": "Objective";
          "objectives": "Objective, plural";
          "keyResult": "Key result";
          "keyResults": "Key result, plural";
          "languages": {
            "vi": "Tiếng Việt";
            "en": "English";
          };
          "example": "Example: “The plan has 2 {{objectives}} and 5 {{keyResults}}. Each {{keyResult}} belongs to one {{objective}}.”";
        };
        "list": {
          "find": "Find in the list";
          "more_one": "{{count}} more row. Type to find it.";
          "more_other": "{{count}} more rows. Type to find them.";
          "noMatch": "Nothing matches “{{query}}”. Try fewer words.";
          "remove": "Remove {{name}}";
          "removed": "“{{name}}” was removed.";
          "restore": "Put back";
          "actions": "Actions";
          "add": "Add";
          "cell": "{{column}}: {{name}}";
          "nameEmpty": "A name cannot be empty. Use the button at the end of the row to remove it.";
          "nameTaken": "“{{name}}” is in the list already. Add a role or a department to tell them apart.";
        };
        "units": {
          "title": "Units";
          "hint": "Add the company's own units. For example: one case is 24 bottles.";
          "caption": "The company's units";
          "nameVi": "Vietnamese name";
          "nameEn": "English name";
          "spellings": "Other spellings";
          "factor": "Equals";
          "of": "Of unit";
          "ofNone": "none";
          "addLabel": "Name of a new unit";
          "unnamed": "unnamed unit";
          "problems": {
            "notNumber": "“{{text}}” is not a number. Enter one such as 24.";
            "notPositive": "“{{text}}” is not above 0. Enter a number above 0.";
            "tooLarge": "“{{text}}” is too large. Enter a number below a million billion.";
            "hasUnit": "“{{text}}” carries a unit. Enter the number only; the unit goes into the next column.";
            "unknownUnit": "There is no unit “{{text}}”. Enter a known one or leave it empty.";
            "circle": "“{{text}}” is itself counted in this unit. Choose another.";
          };
        };
        "departments": {
          "title": "Departments";
          "caption": "Departments";
          "name": "Name";
          "people": "People";
          "addLabel": "Name of a new department";
        };
        "people": {
          "title": "People";
          "hint": "These names are offered when an owner is typed.";
          "caption": "People of the company";
          "name": "Name";
          "department": "Department";
          "noDepartment": "Not set";
          "addLabel": "Name of a new person";
        };
        "rename": {
          "offerPerson": "“{{from}}” is now “{{to}}”. Plans still show the old name.";
          "offerDepartment": "Department “{{from}}” is now “{{to}}”. Plans still show the old name.";
          "everywhere": "Rename in all plans";
          "leave": "Leave plans as they are";
          "title": "Rename in all plans";
          "what": "From “{{from}}” to “{{to}}”.";
          "progress": "{{done}} / {{total}}";
          "progressLabel": "Plans looked at";
          "stop": "Stop";
          "done": "Changed in {{plans}}, {{cells}}.";
          "doneNone": "No plan shows the old name.";
          "stopped": "Stopped. Plans not looked at keep the old name.";
          "countPlans_one": "{{count}} plan";
          "countPlans_other": "{{count}} plans";
          "countCells_one": "{{count}} cell";
          "countCells_other": "{{count}} cells";
          "failed_one": "{{count}} plan could not be changed and keeps the old name:";
          "failed_other": "{{count}} plans could not be changed and keep the old name:";
          "failure": "{{plan}}: {{reason}}";
          "again": "Try these plans again";
        };
        "year": {
          "title": "The company's year";
          "firstMonth": "First month of the year";
          "month": "{{month}}";
          "quarters": "The four quarters";
          "quarterNames": {
            "q1": "Q1";
            "q2": "Q2";
            "q3": "Q3";
            "q4": "Q4";
          };
          "quarter": "{{name}}: {{from}} to {{to}}";
          "quarterAcross": "{{name}}: {{from}} to {{to}} of the next year";
          "quarterNext": "{{name}}: {{from}} to {{to}}, next year";
        };
        "signOff": {
          "title": "Sign-off";
          "hint": "Who signs at the end of printed plans and workbooks, from left to right; 6 people at most.";
          "usual": "Our own three are used: {{roles}}.";
          "startFromUsual": "Change these three";
          "caption": "Who signs";
          "place": "Order";
          "roleVi": "Role in Vietnamese";
          "roleEn": "Role in English";
          "name": "Name";
          "addLabel": "New role";
          "up": "Move {{name}} up";
          "down": "Move {{name}} down";
          "moved": "{{name}} is now {{place}} of {{total}}";
          "unnamed": "signature {{place}}";
          "full": "Six people sign already. Remove one to add another.";
        };
        "forms": {
          "title": "Numbers and dates";
          "number": "Numbers";
          "numbers": {
            "document": "As the document's language";
            "comma": "1.234,5";
            "point": "1,234.5";
          };
          "date": "Dates";
          "dates": {
            "document": "As the document's language";
            "dayMonthYear": "31/03/2026";
            "iso": "2026-03-31";
          };
        };
        "file": {
          "title": "Share with colleagues";
          "hint": "One file takes all company settings to another computer. It holds no plans.";
          "export": "Export to a file…";
          "receive": "Receive a colleague's file…";
          "exported": "“{{name}}” was written.";
          "show": "Open its folder";
          "dialogTitle": "Receive company settings";
          "reading": "Reading the file…";
          "brings": "“{{file}}” brings:";
          "name": "Company name";
          "logo": "Logo";
          "terms": "Terms";
          "units": "Units";
          "people": "People";
          "departments": "Departments";
          "firstMonth": "First month of the year";
          "signOff": "Sign-off";
          "number": "Numbers";
          "date": "Dates";
          "none": "None";
          "usualRoles": "Our own three";
          "replaces": "The company settings on this computer are replaced by those of the file. To keep them, export them first. Plans do not change.";
          "exportFirst": "Export the present settings…";
          "takeAll": "Take all";
        };
      };
      start: {
        "headline1": "Last year’s plan";
        "headline2": "is the best place to start.";
        "lead": "Drop your Excel workbook here. Đỉnh OKR reads the layout you already use and shows everything before it writes anything.";
        "dropTitle": "Drop a workbook on this window";
        "dropHint": "Excel workbooks and .okr plan files · one or several";
        "choose": "Choose a workbook";
        "blank": "Blank plan";
        "blankHint": "Type straight into an empty sheet for this quarter";
        "sample": "Sales sample";
        "sampleHint": "“Revenue beyond the peak”, with a short tour";
        "recent": "Recent";
        "openOther": "Open another file…";
        "noRecent": "No plans yet. Drop your first workbook here.";
        "local": "Everything stays on this computer. No account, nothing is sent anywhere.";
        "blankTitle": "New OKR plan";
        "dropNow": "Drop to read the file";
        "guide": "How to write OKRs";
        "guideHint": "A ten-minute guide for sales teams";
        "allPlans_one": "All plans ({{count}})";
        "allPlans_other": "All plans ({{count}})";
        "nothingToRead": "That was a folder. Drop the files in it; nothing was changed.";
        "welcome": {
          "title": "Welcome to Đỉnh OKR";
          "language": "Language";
          "name": "Your name";
          "nameHint": "New plans carry it as their owner. It stays on this computer and can be changed later.";
          "begin": "Begin";
        };
      };
      terms: {
        "objective": "objective";
        "Objective": "Objective";
        "objectives": "objectives";
        "Objectives": "Objectives";
        "keyResult": "key result";
        "KeyResult": "Key result";
        "keyResults": "key results";
        "KeyResults": "Key results";
        "result": "key result";
        "Result": "Key result";
        "results": "key results";
        "Results": "Key results";
      };
      units: {
        "VND": "VND";
        "thousandVnd": "thousand VND";
        "millionVnd": "million VND";
        "billionVnd": "billion VND";
        "USD": "USD";
        "EUR": "EUR";
        "JPY": "JPY";
        "GBP": "GBP";
        "SGD": "SGD";
        "CNY": "CNY";
        "KRW": "KRW";
        "percent": "%";
        "percentPoint": "percentage points";
        "customer": "customers";
        "newCustomer": "new customers";
        "person": "people";
        "employee": "employees";
        "contract": "contracts";
        "order": "orders";
        "deal": "deals";
        "opportunity": "opportunities";
        "lead": "leads";
        "partner": "partners";
        "pointOfSale": "stores";
        "product": "products";
        "piece": "pieces";
        "set": "sets";
        "call": "calls";
        "meeting": "meetings";
        "session": "sessions";
        "campaign": "campaigns";
        "article": "articles";
        "document": "documents";
        "project": "projects";
        "feature": "features";
        "error": "errors";
        "case": "cases";
        "complaint": "complaints";
        "review": "reviews";
        "view": "views";
        "visit": "hits";
        "follower": "followers";
        "time": "times";
        "idea": "ideas";
        "tonne": "tonnes";
        "kilogram": "kg";
        "metre": "metres";
        "squareMetre": "m²";
        "minute": "minutes";
        "hour": "hours";
        "day": "days";
        "workingDay": "working days";
        "week": "weeks";
        "month": "months";
        "quarter": "quarters";
        "year": "years";
        "point": "points";
        "star": "stars";
      };
    };
  }
}
