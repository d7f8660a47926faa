/* Made by `npm run messages` from locales/en. Do not edit. */
import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      cli: {
        "usage": "Usage:\n  okr import FILE [--sheet NAME] [--map MAPPING.json] [--json] [-o PLAN.okr]\n  okr export FILE --to xlsx|pdf|csv|html|json [--doc-lang vi|en] -o OUT\n  okr new [--from SAMPLE] [--title TITLE] [-o PLAN.okr]\n  okr list [--json]\nEverywhere: --lang vi|en, --data FOLDER";
        "importedPlan": "“{{title}}”: {{objectives}} objectives, {{keyResults}} key results";
        "cellAccount": "{{total}} cells with content: {{placed}} placed, {{kept}} kept, {{listed}} listed";
        "moreRemarks_one": "  … and {{count}} more remark (--json shows all)";
        "moreRemarks_other": "  … and {{count}} more remarks (--json shows all)";
        "exported": "“{{title}}” was written to {{file}}";
        "newPlanTitle": "New OKR plan";
        "planMade": "“{{title}}” was made with {{objectives}} objectives";
        "libraryEmpty": "The library holds no plan yet.";
      };
      commands: {
        "step": {
          "addObjective": "add objective";
          "addKeyResult": "add key result";
          "deleteRows_one": "delete row";
          "deleteRows_other": "delete {{count}} rows";
          "moveObjective_one": "move objective";
          "moveObjective_other": "move {{count}} objectives";
          "moveKeyResult_one": "move key result";
          "moveKeyResult_other": "move {{count}} key results";
          "setCells_one": "edit cell";
          "setCells_other": "edit {{count}} cells";
          "clearCells_one": "clear cell";
          "clearCells_other": "clear {{count}} cells";
          "setPlanFields": "change plan details";
          "importPlan": "import “{{title}}”";
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
          "addObjective": "Add objective";
          "addKeyResult": "Add key result";
          "deleteRows": "Delete row";
          "moveUp": "Move up";
          "moveDown": "Move down";
          "showStart": "Plans";
          "showSheet": "Sheet";
          "languageVi": "Tiếng Việt";
          "languageEn": "English";
          "themeSystem": "Theme as the system";
          "themeLight": "Light theme";
          "themeDark": "Dark theme";
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
          "addKeyResult": "Add key result";
          "addObjective": "Add objective";
          "importWorkbook": "Import workbook";
          "export": "Export";
          "planProperties": "Plan details";
        };
        "nothingToUndo": "No step to undo yet";
        "nothingToRedo": "No step to redo yet";
        "rail": {
          "label": "Screens";
          "plans": "Plans";
          "sheet": "Sheet";
          "settings": "Settings";
        };
        "settings": {
          "language": "Language";
          "languageSystem": "As the system";
          "vietnamese": "Tiếng Việt";
          "english": "English";
          "theme": "Theme";
          "themeSystem": "As the system";
          "themeLight": "Light";
          "themeDark": "Dark";
          "density": "Row density";
          "densityCompact": "Compact";
          "densityRegular": "Regular";
          "densityRoomy": "Roomy";
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
          "objectives_one": "{{count}} objective";
          "objectives_other": "{{count}} objectives";
          "keyResults_one": "{{count}} key result";
          "keyResults_other": "{{count}} key results";
          "problems_one": "{{count}} cell to mend";
          "problems_other": "{{count}} cells to mend";
          "weightSum": "Objective weights {{sum}}";
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
      };
      errors: {
        "fileNotFound": "The file \"{{file}}\" was not found. Check its name and folder, then choose it again.";
        "fileUnreadable": "The file \"{{file}}\" could not be opened: another program holds it, or you may not read it. Close it in Excel, then try again.";
        "fileEmpty": "The file \"{{file}}\" is empty. Choose another file, or get it again from where it came.";
        "fileTooBig": "The file \"{{file}}\" is larger than {{limit}} MB and was not read. Remove pictures from it, or copy the plan table to a new workbook.";
        "encrypted": "The file \"{{file}}\" is protected with a password. Open it in Excel, remove the password (File › Info › Protect Workbook), save it, then import it.";
        "oldExcel": "The file \"{{file}}\" is in the old Excel format (.xls). Open it in Excel, save it as \"Excel Workbook (*.xlsx)\", then import the new file.";
        "binaryExcel": "The file \"{{file}}\" is a binary workbook (.xlsb). Open it in Excel, save it as \"Excel Workbook (*.xlsx)\", then import the new file.";
        "openDocument": "The file \"{{file}}\" is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel, save it as .xlsx, then import the new file.";
        "xmlSpreadsheet": "The file \"{{file}}\" is an XML Spreadsheet 2003. Open it in Excel, save it as \"Excel Workbook (*.xlsx)\", then import the new file.";
        "htmlFile": "The file \"{{file}}\" is really a web page (HTML), whatever its name says. Open it in Excel, save it as \"Excel Workbook (*.xlsx)\", then import the new file.";
        "pdfFile": "The file \"{{file}}\" is a PDF, not a workbook. Choose the Excel file (.xlsx) the plan was made in.";
        "textFile": "The file \"{{file}}\" is plain text without a table. Choose an Excel workbook (.xlsx).";
        "csvFile": "The file \"{{file}}\" is a table as text (CSV), which this version cannot read yet. Open it in Excel, save it as \"Excel Workbook (*.xlsx)\", then import the new file.";
        "lockFile": "The file \"{{file}}\" is the temporary mark Excel leaves while someone has the workbook open (~$). Choose the file of the same name without \"~$\" in front.";
        "notWorkbook": "The file \"{{file}}\" is not an Excel workbook. Choose an .xlsx or .xlsm file.";
        "corruptWorkbook": "The file \"{{file}}\" is damaged or cut short and cannot be read. Get it again, or let Excel repair it and save it. Nothing was imported.";
        "workbookHasDtd": "The file \"{{file}}\" holds an XML declaration Excel never writes (a DTD) and may be harmful, so it was not read. Ask the sender for a clean file. Nothing was imported.";
        "workbookBomb": "The file \"{{file}}\" unpacks to far too much data and may be harmful, so it was not read. Ask the sender for a clean file. Nothing was imported.";
        "workbookTooBig": "The workbook \"{{file}}\" is too large to read (too many cells, merges or inner parts). Copy the plan table to a new workbook and import that. Nothing was imported.";
        "noSheets": "The workbook \"{{file}}\" has no sheet with cells. Choose another file.";
        "readTooLong": "Reading the file \"{{file}}\" took more than {{limit}} seconds and was stopped. Copy the plan table to a new workbook and import that. Nothing was imported.";
        "readTooMuchMemory": "Reading the file \"{{file}}\" needed more than {{limit}} MB of memory and was stopped. Copy the plan table to a new workbook and import that. Nothing was imported.";
        "workerFailed": "Something in this program failed while working on \"{{file}}\". Your plans are untouched. Try again; if it fails again, open the file in Excel, save it, then import it.";
        "cancelled": "Cancelled. Nothing was changed.";
        "sheetNotFound": "“{{file}}” has no sheet “{{sheet}}”. Its sheets are: {{sheets}}. Nothing was imported.";
        "noTable": "No plan table was found in “{{file}}”. Check that a header row names columns such as Objective, Key result, Target. Nothing was imported.";
        "noObjectivesOrResults": "The table in “{{file}}” has no column of objectives or key results. Say which column holds them and import again. Nothing was imported.";
        "blankForm": "“{{file}}” is an empty form: use it as a template, or fill it first. Nothing was imported.";
        "mappingInvalid": "The column mapping for “{{file}}” does not work at {{where}}: there is no such sheet or column, or one field is given twice. Correct it and try again. Nothing was imported.";
        "planNotFound": "The plan \"{{plan}}\" is not in the library. It may have been moved. Choose another plan from the list.";
        "planStale": "The change to \"{{plan}}\" was made on an older state of the plan and was not saved. Open the plan again, then make the change once more.";
        "planUnreadable": "The plan \"{{plan}}\" cannot be read: its files are damaged. They were left as they are. Bring the plan in again from a plan file or a workbook.";
        "planMended": "A file of the plan \"{{plan}}\" was damaged and was restored from its copy. Nothing was lost.";
        "planTailCut": "The program stopped while it was saving the last change to \"{{plan}}\". Everything that was shown as saved is here; please check your last change.";
        "planEditsLost": "{{count}} of the last changes to \"{{plan}}\" could not be read. The plan is shown as it was before them; the damaged files were kept aside. Please check the plan.";
        "planKeptBoth": "The library already has the plan \"{{plan}}\" with other content. Both were kept: this one was added as a copy.";
        "planFileNewer": "\"{{file}}\" was made by a newer version of this program. It is shown read-only and was not changed. Update the program to edit it.";
        "libraryLocked": "Another window or computer ({{host}}) is using the plan library. Close the program there, then try again. Nothing was changed.";
        "diskFull": "\"{{file}}\" was not saved: the disk is full. What was saved before is intact. Free some space, then try again.";
        "folderReadOnly": "\"{{file}}\" was not saved: the folder cannot be written to. What was saved before is intact. Choose another folder, or ask for permission, then try again.";
        "writeFailed": "\"{{file}}\" was not saved ({{reason}}). What was saved before is intact. Check the disk, then try again.";
        "inputInvalid": "The input was refused ({{detail}}). Nothing was changed.";
        "planFileInvalid": "This file is not a valid OKR plan (at: {{place}}). Nothing was changed; choose another .okr file.";
        "planFileTooBig": "The plan file is larger than {{limit}} MB and cannot be opened. Split the plan, then try again.";
        "planReadOnly": "This plan can only be viewed because a newer version saved it. Update the app to edit it.";
        "sampleNotFound": "There is no sample “{{sample}}”. Samples: {{known}}.";
        "recordMissing": "This row is no longer in the plan, so nothing was changed. Try again on a row that is there.";
        "staleChange": "The plan changed while you were editing, so this change was not written. Please try again.";
        "nothingToUndo": "There is nothing to undo.";
        "nothingToRedo": "There is nothing to redo.";
        "moveImpossible": "These rows cannot be moved there. Move objectives and key results separately.";
        "fieldInvalid": "The value of “{{field}}” does not fit, so it was not written. The plan is as it was.";
        "editorOpen": "A cell is being edited. Press Enter or Esc to finish it first.";
        "settingsReset": "The settings file \"{{file}}\" was damaged and has been put aside; the first settings are used. Your plans are not affected. Choose language and appearance again if you need to.";
        "severalPlans": "The file \"{{file}}\" holds several plans, on the sheets: {{sheets}}. Choose one with --sheet. Nothing was written.";
        "outputEndingWrong": "The name \"{{file}}\" does not fit the form to be written. Use the ending {{endings}}. Nothing was written.";
        "browserMissing": "No browser was found to print the PDF with. Install Chromium or Chrome and try again, or export to HTML. Nothing was written.";
        "pdfFailed": "The PDF could not be made. The plan is not affected. Try again, or export to HTML and print it from a browser.";
        "callRefused": "The request was refused because it did not come from the window of the program. Nothing was changed.";
        "tokenUnknown": "The chosen file is no longer held. Choose the file again. Nothing was changed.";
        "internal": "The program met an unexpected error ({{detail}}). Saved changes are intact. Please try again.";
        "usage": "The command \"{{command}}\" is missing a parameter or has a wrong one. Nothing was changed.";
        "commandUnknown": "There is no command \"{{command}}\". Nothing was changed.";
      };
      export: {
        "columns": {
          "objectiveCode": "Objective code";
          "category": "Category";
          "objective": "Objective";
          "objectiveWeight": "Objective weight";
          "objectiveOwner": "Objective owner";
          "objectiveCommitment": "Objective type";
          "objectiveNote": "Objective note";
          "code": "KR code";
          "keyResult": "Key result";
          "kind": "Measure type";
          "unit": "Unit";
          "start": "Start";
          "floor": "Floor";
          "target": "Target";
          "stretch": "Stretch";
          "current": "Current";
          "progress": "Progress";
          "objectiveProgress": "Objective progress";
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
          "objectiveExtra": "Kept columns in objective rows";
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
          "objective": "Objective";
          "keyResult": "Key result";
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
        "addHint": "Type to add an objective";
        "cellName": "{{column}}, row {{row}}: {{text}}";
        "emptyCell": "empty";
        "place": "{{column}} · row {{row}}";
        "ofObjective": "{{name}} (objective)";
        "rangeSize": "{{rows}} rows, {{columns}} columns selected";
        "weightSumWarning": "The weights of the key results do not add up to 100%";
        "menu": "Cell commands";
        "commands": {
          "cut": "Cut";
          "copy": "Copy";
          "insertAbove": "Insert row above";
          "insertBelow": "Insert row below";
          "addKeyResult": "Add key result";
          "addObjective": "Add objective";
          "moveUp": "Move up";
          "moveDown": "Move down";
          "clear": "Clear contents";
          "deleteRows": "Delete rows";
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
          "objective": "Objective";
          "keyResult": "Key result";
          "number": "Numbers and units";
          "person": "People";
          "keep": "Kept as is";
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
          "objective": "Objective";
          "objectiveWeight": "Objective weight";
          "category": "Category";
          "keyResult": "Key result";
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
          "objectiveCode": "Objective code";
          "objectiveOwner": "Objective owner";
          "objectiveCommitment": "Objective type";
          "objectiveNote": "Objective note";
          "objectiveProgress": "Objective progress";
          "leading": "Leading";
          "recordId": "Row id";
        };
        "counts": "Every cell has a place";
        "total": "with content";
        "placed": "into fields";
        "kept": "kept as is";
        "listed": "listed";
        "willHave": "The plan will have · {{objectives}}, {{keyResults}}";
        "noPlan": "No plan recognised yet. Choose the “Objective” and “Key result” columns on the left.";
        "listedTitle": "Listed, not taken in";
        "remarksTitle": "Worth a look";
        "noListed": "No cell was left out.";
        "ambiguous": "Numbers such as “{{text}}” can be read in two ways.";
        "ambiguousWhere": "Cell {{range}}. In this sheet the mark is:";
        "thousands": "A thousands mark";
        "decimals": "A decimal mark";
        "answered": "Chosen";
        "reading": "Reading the file…";
        "readingPercent": "Reading the file, {{percent}}";
        "failed": "This file could not be taken in";
        "tryMapping": "Change how the columns are read, or choose another file.";
        "otherFile": "Choose another file";
        "moreRows_one": "… {{count}} more row";
        "moreRows_other": "… {{count}} more rows";
        "moreItems_one": "… {{count}} more item";
        "moreItems_other": "… {{count}} more items";
        "planTabs": "The plans it makes";
        "creating": "Writing the plan…";
        "resetMapping": "Read as at first";
        "unnamedObjective": "(objective without a title)";
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
        "zoomIn": "Zoom in";
        "zoomOut": "Zoom out";
        "resetZoom": "Actual size";
        "fullScreen": "Full screen";
        "filterWorkbook": "Excel workbooks";
        "filterPlan": "Đỉnh OKR plans";
        "filterBoth": "Workbooks and plans";
        "filterAll": "All files";
        "openPlanTitle": "Open a plan file";
        "openWorkbookTitle": "Choose a workbook";
        "saveTitle": "Save the export";
        "form": {
          "xlsx": "Excel workbook";
          "pdf": "PDF document";
          "csv": "CSV table";
          "html": "Web page";
          "json": "Đỉnh OKR plan file";
        };
      };
      print: {
        "continued": "(cont.)";
        "objectiveWeight": "Weight {{weight}}";
        "objectiveProgress": "progress {{progress}}";
        "weightSum": "weights add up to {{sum}}";
        "objectiveOwner": "{{owner}}";
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
          "unclear": "{{range}}: it is not clear which objective or key result this belongs to.";
          "sheetWithoutPlan": "{{range}}: this sheet has no table of objectives.";
          "tooManyKeyResults": "{{range}}: more than 20,000 key results in one import; this part was not read.";
          "ambiguousNumber": "{{range}} says “{{text}}”: does the sign group thousands or start the decimals? The cell stays as written until you choose.";
          "unreadNumber": "{{range}} says “{{text}}”, which could not be read as a number. The text is kept and marked.";
          "unreadValue": "{{range}} says “{{text}}”, which could not be understood for the column “{{column}}”. The text is kept and marked.";
          "cellError": "{{range}} holds the error “{{text}}”. The number is left empty.";
          "formulaWithoutValue": "{{range}} is a formula without a result. Open and save the file in Excel, or fill in the number.";
          "targetInSentence": "{{range}}: the target “{{text}}” was read from the sentence of the key result.";
          "objectiveMade": "{{range}}: the table names no objective; “{{text}}” is used as one.";
          "hiddenRow": "Row {{row}} is hidden in the file; it was read all the same.";
          "hiddenSheet": "The sheet “{{text}}” is hidden in the file; it was read all the same.";
          "hiddenColumn": "Column {{column}} is hidden in the file; it was read all the same.";
          "cycleAssumed": "The file names no cycle; the plan was put into the current quarter.";
          "sharedNumber": "{{range}}: “{{text}}” in “{{column}}” stands over several key results; it was read for the first one only.";
          "weightInPoints": "{{range}}: the weight “{{text}}” was read as it stands, because the weights do not add up to 100. Check the weights.";
          "dateMayBeSwapped": "{{range}} says “{{text}}”: some dates in this column are text, so day and month may be swapped here. Check the date.";
          "otherTable": "{{range}}: another table with other columns; it was not read.";
        };
        "reasons": {
          "emptySheet": "Empty sheet";
          "noTable": "No table was recognised";
          "noObjectivesOrResults": "The table has no column of objectives or key results";
          "blankForm": "Blank form";
        };
      };
      start: {
        "headline1": "Last year’s plan";
        "headline2": "is the best place to start.";
        "lead": "Drop your Excel workbook here. Đỉnh OKR reads the layout you already use and shows everything before it writes anything.";
        "dropTitle": "Drop a workbook on this window";
        "dropHint": "An .xlsx workbook or an .okr plan file · one at a time";
        "choose": "Choose a workbook";
        "blank": "Blank plan";
        "blankHint": "Type straight into the sheet";
        "sample": "Sales sample";
        "sampleHint": "“Revenue beyond the peak”";
        "recent": "Recent";
        "openOther": "Open another file…";
        "noRecent": "No plans yet. Drop your first workbook here.";
        "local": "Everything stays on this computer. No account, nothing is sent anywhere.";
        "blankTitle": "New OKR plan";
        "openPlan": "Open “{{title}}”";
        "dropNow": "Drop to read the file";
        "oneAtATime": "One file at a time. Drop a single file; nothing was changed.";
        "reading": "Reading “{{name}}”…";
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
