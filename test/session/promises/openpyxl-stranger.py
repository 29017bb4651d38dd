"""Does deeds to workbooks as a script of somebody's does: reads jobs (input, deed, output) as JSON, writes the files."""

import json
import sys

import openpyxl


def resaved(book):
    pass


def inserted(book):
    book['客户'].insert_cols(5)


def own_deleted(book):
    sheet = book['客户']
    sheet.delete_cols(next(cell.column for cell in sheet[1] if cell.value == '客户层级'))


def theirs_deleted(book):
    book['客户'].delete_cols(3)


def renamed(book):
    book['客户'].title = '名单'
    book['另一张表'].title = '客户'


def moved(book):
    sheet = book['客户']
    at = next(cell.column for cell in sheet[1] if cell.value == '客户层级')
    letter = openpyxl.utils.get_column_letter(at)
    sheet.move_range(f'{letter}1:{letter}{sheet.max_row}', cols=30)


def turned(book):
    sheet = book['客户']
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for index, row in enumerate(reversed(rows)):
        for column, value in enumerate(row):
            sheet.cell(2 + index, 1 + column).value = value


def copied(book):
    book.copy_worksheet(book['客户']).title = '客户 (2)'


def summary_copied(book):
    book.copy_worksheet(book['慧眼汇总']).title = '六月汇总'


def names_stripped(book):
    book.defined_names.clear()
    for sheet in book:
        sheet.defined_names.clear()


def headline(book):
    sheet = book['客户']
    sheet.insert_rows(1, 2)
    sheet['A1'] = '自的标题'


def summary_rows(book):
    book['慧眼汇总'].insert_rows(1, 3)


def pasted(book):
    sheet = book['客户']
    at = next(cell.column for cell in sheet[1] if cell.value == '客户层级')
    for row in range(1, sheet.max_row + 1):
        sheet.cell(row, at).value = f'自贴{row}'


# It keeps no custom XML, whatever is done.
DEEDS = {
    're-saved': resaved,
    'a column inserted': inserted,
    'an own column deleted': own_deleted,
    'a column of theirs deleted': theirs_deleted,
    'the sheet renamed, and another given its name': renamed,
    'own columns moved': moved,
    'rows sorted': turned,
    'the customers’ sheet copied': copied,
    'the summary copied': summary_copied,
    'names stripped': names_stripped,
    'names and custom XML stripped': names_stripped,
    'custom XML stripped': resaved,
    'a headline above the customers': headline,
    'rows above the summary': summary_rows,
    'values pasted over an own column': pasted,
}

for job in json.load(sys.stdin):
    book = openpyxl.load_workbook(job['from'])
    DEEDS[job['deed']](book)
    book.save(job['to'])
